// Gives what documents say of nodes of any kind: where, why and how surely, the statement that counts most first.
UNWIND $keys AS key
MATCH (n:Entity {key: key})<-[s:STATES]-(d:Document)
RETURN key AS parent, s.startLine AS startLine, s.endLine AS endLine, s.quote AS quote, s.rule AS rule,
  s.confidence AS confidence, s.rank AS rank,
  {id: d.key, fileName: d.fileName, sha256: d.sha256, lineCount: d.lineCount} AS document
ORDER BY parent, rank, d.key, startLine
