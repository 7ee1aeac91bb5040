// Gives the entries of printed routes whose day has passed without a step of their body on it, latest day first.
UNWIND $municipalities AS code
CALL (code) {
  MATCH (m:Meeting {municipality: code})
  WHERE m.loaded = true AND coalesce(m.dateDoubtful, false) = false AND coalesce(m.status, 'HELD') = 'HELD'
  RETURN max(m.date) AS latestLoaded
}
WITH code, coalesce($asOf, latestLoaded) AS day
WHERE day IS NOT NULL
MATCH (i:AgendaItem {municipality: code})-[r:PLANNED]->(b:Committee)
WHERE r.date < day AND i.date <= day
MATCH (i)-[:CONCERNS]->(c:`Case`)
WHERE NOT EXISTS {
  MATCH (c)-[:HANDLED_IN]->(h:Handling)-[:BY]->(b)
  WHERE h.date = r.date AND coalesce(h.outcome, 'NONE') <> 'POSTPONED'
}
WITH DISTINCT c.key AS itsCase, i.key AS item, r, b
MATCH (d:Entity:Document {key: r.document})
RETURN itsCase AS `case`, item, r.position AS entry, r.date AS date, r.startLine AS startLine, r.endLine AS endLine, r.rule AS rule,
  r.confidence AS confidence, {id: d.key, fileName: d.fileName, sha256: d.sha256, lineCount: d.lineCount} AS document
ORDER BY date DESC, `case`, item, entry, document.id
