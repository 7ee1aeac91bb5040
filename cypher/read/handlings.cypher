// Gives handlings by key, each with its committee, its case, and whether running text alone tells of it.
UNWIND $keys AS key
MATCH (h:Entity:Handling {key: key})-[:BY]->(b:Committee)
MATCH (h)<-[:HANDLED_IN|MENTIONED_IN]-(c:`Case`)
RETURN DISTINCT h.key AS id, h.date AS date, h.outcome AS outcome, h.text AS text,
  NOT EXISTS { MATCH (h)<-[:HANDLED_IN]-(:`Case`) } AS mentioned,
  {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality} AS committee,
  {id: c.key, journalNumber: c.journalNumber, title: c.title, municipality: c.municipality} AS `case`
ORDER BY id
