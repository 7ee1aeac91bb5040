// Gives handlings by key, each with its committee, its case, and whether running text alone tells of it.
UNWIND $keys AS key
MATCH (h:Entity:Handling {key: key})-[:BY]->(b:Committee)
MATCH (h)<-[:HANDLED_IN|MENTIONED_IN]-(c:`Case`)
WITH DISTINCT h, b, c, NOT EXISTS { MATCH (h)<-[:HANDLED_IN]-(:`Case`) } AS mentioned
RETURN h.key AS id, h.date AS date, mentioned,
  CASE WHEN mentioned THEN coalesce(h.toldOutcome, h.outcome) ELSE h.outcome END AS outcome,
  CASE WHEN mentioned THEN coalesce(h.toldText, h.text) ELSE h.text END AS text,
  coalesce(h.turnListed, h.turnPlanned, h.turn, h.date) AS turn, h.sentTo AS sentTo,
  {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality} AS committee,
  {id: c.key, journalNumber: c.journalNumber, title: c.title, municipality: c.municipality} AS `case`
ORDER BY id
