// Gives the policies of the cases that items concern, as the items' own documents tell them.
UNWIND $keys AS key
MATCH (i:Entity:AgendaItem {key: key})-[of:CONCERNS]->(c:`Case`)-[r:ABOUT]->(p:Policy)
WHERE r.document = of.document
RETURN DISTINCT key AS parent, r.`where` AS place, r.role AS role, r.confidence AS confidence,
  {id: c.key, journalNumber: c.journalNumber, title: c.title, municipality: c.municipality} AS `case`,
  {id: p.key, name: p.name, kind: p.kind, municipality: p.municipality} AS policy,
  coalesce(p.sortKey, '') AS position, p.key AS policyKey
ORDER BY parent, position, policyKey, place, role, confidence
