// Gives what meetings did with cases, what running text alone tells of included, each with its committee and its case.
UNWIND $keys AS key
MATCH (m:Entity:Meeting {key: key})<-[:AT]-(h:Handling)
MATCH (h)-[:BY]->(b:Committee)
MATCH (h)<-[:HANDLED_IN|MENTIONED_IN]-(c:`Case`)
WITH DISTINCT key, h, b, c, NOT EXISTS { MATCH (h)<-[:HANDLED_IN]-(:`Case`) } AS mentioned
RETURN key AS parent, h.key AS id, h.date AS date, mentioned,
  CASE WHEN mentioned THEN coalesce(h.toldOutcome, h.outcome) ELSE h.outcome END AS outcome,
  CASE WHEN mentioned THEN coalesce(h.toldText, h.text) ELSE h.text END AS text,
  coalesce(h.turnListed, h.turnPlanned, h.turn, h.date) AS turn, h.sentTo AS sentTo,
  {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality} AS committee,
  {id: c.key, journalNumber: c.journalNumber, title: c.title, municipality: c.municipality} AS `case`
ORDER BY parent, id
