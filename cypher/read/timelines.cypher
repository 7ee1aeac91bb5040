// Gives the steps of cases by key in order of date, each with absentees and what documents say of it; null for no steps.
UNWIND $keys AS key
MATCH (c:Entity:`Case` {key: key})
CALL (c) {
  MATCH (c)-[:HANDLED_IN]->(h:Handling)-[:BY]->(b:Committee)
  WITH DISTINCT h, b
  CALL (h) {
    MATCH (h)<-[:ABSENT]-(p:Person)
    WITH DISTINCT p
    ORDER BY p.key
    RETURN collect([p.key, p.name, p.party, p.role, p.municipality]) AS absentFromStep
  }
  CALL (h) {
    MATCH (h)-[:AT]->(m:Meeting)<-[:ABSENT]-(p:Person)
    WHERE m.loaded = true
    WITH DISTINCT p
    ORDER BY p.key
    RETURN collect([p.key, p.name, p.party, p.role, p.municipality]) AS absentFromMeeting
  }
  CALL (h) {
    MATCH (h)<-[s:STATES]-(d:Document)
    WITH s, d
    ORDER BY s.rank, d.key, s.startLine
    RETURN collect([s.startLine, s.endLine, s.quote, s.rule, s.confidence, d.key, d.fileName, d.sha256, d.lineCount]) AS evidence
  }
  WITH h, b, absentFromStep, absentFromMeeting, evidence
  ORDER BY h.date, h.key
  RETURN collect({
    id: h.key, date: h.date, outcome: h.outcome, text: h.text, sentTo: h.sentTo,
    turn: coalesce(h.turnListed, h.turnPlanned, h.turn, h.date),
    committee: {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality},
    absentFromStep: absentFromStep, absentFromMeeting: absentFromMeeting, evidence: evidence
  }) AS steps
}
UNWIND CASE WHEN size(steps) = 0 THEN [null] ELSE steps END AS step
RETURN c.key AS id, c.journalNumber AS journalNumber, c.title AS title, c.municipality AS municipality, step
ORDER BY id, step.date, step.id
