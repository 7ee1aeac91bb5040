// Gives the latest step of cases by key, with its committee and its case; of one day the council's is the last.
UNWIND $keys AS key
MATCH (c:Entity:`Case` {key: key})
CALL (c) {
  MATCH (c)-[:HANDLED_IN]->(h:Handling)
  WITH DISTINCT h, coalesce(h.turnListed, h.turnPlanned, h.turn, h.date) AS turn
  ORDER BY turn DESC, h.key DESC
  LIMIT 1
  RETURN h, turn
}
MATCH (h)-[:BY]->(b:Committee)
RETURN DISTINCT key AS parent, h.key AS id, h.date AS date, h.outcome AS outcome, h.text AS text, turn, h.sentTo AS sentTo,
  {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality} AS committee,
  {id: c.key, journalNumber: c.journalNumber, title: c.title, municipality: c.municipality} AS `case`
ORDER BY parent, id
