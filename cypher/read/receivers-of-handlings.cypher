// Gives the committees that handlings name as the next to have their cases, with where documents say so.
UNWIND $keys AS key
MATCH (h:Entity:Handling {key: key})-[r:RECEIVED_BY]->(b:Committee)
MATCH (d:Entity:Document {key: r.document})-[s:STATES]->(h)
WHERE s.startLine <= r.endLine AND s.endLine >= r.startLine
WITH DISTINCT key, b, r.startLine AS startLine, r.endLine AS endLine, r.rule AS rule, r.confidence AS confidence, d,
  s.rank AS rank, s.quote AS quote
RETURN key AS parent, {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality} AS committee,
  startLine, endLine, quote, rule, confidence, rank,
  {id: d.key, fileName: d.fileName, sha256: d.sha256, lineCount: d.lineCount} AS document
ORDER BY parent, rank, committee.id, startLine
