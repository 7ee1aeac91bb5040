// Gives the handlings of cases that running text alone tells of, in order of date, with absentees and evidence.
UNWIND $keys AS key
MATCH (c:Entity:`Case` {key: key})-[:MENTIONED_IN]->(h:Handling)
WHERE NOT EXISTS { MATCH (h)<-[:HANDLED_IN]-(:`Case`) }
WITH DISTINCT key, c, h
MATCH (h)-[:BY]->(b:Committee)
WITH DISTINCT key, c, h, b
CALL (h) {
  MATCH (h)-[:AT]->(m:Meeting)<-[:ABSENT]-(p:Person)
  WHERE m.loaded = true
  WITH DISTINCT p
  ORDER BY p.key
  RETURN collect({id: p.key, name: p.name, party: p.party, role: p.role, municipality: p.municipality}) AS absent
}
CALL (h) {
  MATCH (h)<-[s:STATES]-(d:Document)
  WITH s, d
  ORDER BY s.rank, d.key, s.startLine
  RETURN collect({
    startLine: s.startLine, endLine: s.endLine, quote: s.quote, rule: s.rule, confidence: s.confidence,
    document: {id: d.key, fileName: d.fileName, sha256: d.sha256, lineCount: d.lineCount}
  }) AS evidence
}
RETURN key AS parent, h.key AS id, h.date AS date,
  coalesce(h.toldOutcome, h.outcome) AS outcome, coalesce(h.toldText, h.text) AS text,
  coalesce(h.turnListed, h.turnPlanned, h.turn, h.date) AS turn, h.sentTo AS sentTo,
  {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality} AS committee,
  {id: c.key, journalNumber: c.journalNumber, title: c.title, municipality: c.municipality} AS `case`,
  absent, evidence
ORDER BY parent, date, id
