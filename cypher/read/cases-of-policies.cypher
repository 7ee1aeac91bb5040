// Gives the cases that are about policies, those with the latest steps first, each as every document tells it.
UNWIND $keys AS key
MATCH (p:Entity:Policy {key: key})<-[r:ABOUT]-(c:`Case`)
WITH DISTINCT key, r.`where` AS place, r.role AS role, r.confidence AS confidence, c, p
CALL (c) {
  MATCH (c)-[:HANDLED_IN]->(h:Handling)
  RETURN max(h.date) AS latest
}
RETURN key AS parent, place, role, confidence,
  {id: c.key, journalNumber: c.journalNumber, title: c.title, municipality: c.municipality} AS `case`,
  {id: p.key, name: p.name, kind: p.kind, municipality: p.municipality} AS policy,
  coalesce(latest, '') AS position, c.key AS caseKey
ORDER BY parent, position DESC, caseKey, place, role, confidence
