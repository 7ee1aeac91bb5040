// Gives handlings by key, each with its committee and its case.
UNWIND $keys AS key
MATCH (h:Entity:Handling {key: key})-[:BY]->(b:Committee)
MATCH (h)<-[:HANDLED_IN]-(c:`Case`)
RETURN DISTINCT h.key AS id, h.date AS date, h.outcome AS outcome, h.text AS text,
  {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality} AS committee,
  {id: c.key, journalNumber: c.journalNumber, title: c.title, municipality: c.municipality} AS `case`
ORDER BY id
