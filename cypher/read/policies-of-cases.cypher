// Gives the policies that cases are about, each as every document tells it.
UNWIND $keys AS key
MATCH (c:Entity:`Case` {key: key})-[r:ABOUT]->(p:Policy)
RETURN DISTINCT key AS parent, r.`where` AS place, r.role AS role, r.confidence AS confidence,
  {id: c.key, journalNumber: c.journalNumber, title: c.title, municipality: c.municipality} AS `case`,
  {id: p.key, name: p.name, kind: p.kind, municipality: p.municipality} AS policy,
  coalesce(p.sortKey, '') AS position, p.key AS policyKey
ORDER BY parent, position, policyKey, place, role, confidence
