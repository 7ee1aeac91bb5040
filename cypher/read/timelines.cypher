// Gives cases by key with their steps in order of date, each with its absentees and with what every document says of it.
UNWIND $keys AS key
MATCH (c:Entity:`Case` {key: key})
CALL (c) {
  MATCH (c)-[:HANDLED_IN]->(h:Handling)-[:BY]->(b:Committee)
  WITH DISTINCT h, b
  CALL (h) {
    MATCH (h)<-[:ABSENT]-(p:Person)
    WITH DISTINCT p
    ORDER BY p.key
    RETURN collect({id: p.key, name: p.name, party: p.party, role: p.role, municipality: p.municipality}) AS absentFromStep
  }
  CALL (h) {
    MATCH (h)-[:AT]->(m:Meeting)<-[:ABSENT]-(p:Person)
    WHERE m.loaded = true
    WITH DISTINCT p
    ORDER BY p.key
    RETURN collect({id: p.key, name: p.name, party: p.party, role: p.role, municipality: p.municipality}) AS absentFromMeeting
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
  WITH h, b, absentFromStep, absentFromMeeting, evidence
  ORDER BY h.date, h.key
  RETURN collect({
    id: h.key, date: h.date, outcome: h.outcome, text: h.text,
    committee: {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality},
    absentFromStep: absentFromStep, absentFromMeeting: absentFromMeeting, evidence: evidence
  }) AS steps
}
RETURN c.key AS id, c.journalNumber AS journalNumber, c.title AS title, c.municipality AS municipality, steps
ORDER BY id
