// Gives cases by key with their steps in order of date: committee, outcome, text.
UNWIND $keys AS key
MATCH (c:Entity:`Case` {key: key})
CALL (c) {
  MATCH (c)-[:HANDLED_IN]->(h:Handling)-[:BY]->(b:Committee)
  WITH DISTINCT h, b
  ORDER BY h.date, h.key
  RETURN collect({
    id: h.key, date: h.date, outcome: h.outcome, text: h.text, sentTo: h.sentTo,
    turn: coalesce(h.turnListed, h.turnPlanned, h.turn, h.date),
    committee: {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality}
  }) AS steps
}
RETURN c.key AS id, c.journalNumber AS journalNumber, c.title AS title, c.municipality AS municipality, steps
ORDER BY id
