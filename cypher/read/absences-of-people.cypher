// Gives the meetings that people missed wholly or for a step, earliest first, each with the steps that they missed.
UNWIND $keys AS key
MATCH (p:Entity:Person {key: key})
CALL (p) {
  MATCH (p)-[:ABSENT]->(m:Meeting)
  RETURN m, '' AS step
  UNION
  MATCH (p)-[:ABSENT]->(h:Handling)-[:AT]->(m:Meeting)
  RETURN m, h.key AS step
  UNION
  MATCH (p)-[:ABSENT]->(m:Meeting)<-[:AT]-(h:Handling)<-[:HANDLED_IN]-(:`Case`)
  WHERE m.loaded = true
  RETURN m, h.key AS step
}
WITH DISTINCT key, m, step
MATCH (m)-[:HELD_BY]->(b:Committee)
WITH DISTINCT key, m, b, step
ORDER BY step
WITH key, m, b, collect(step) AS steps
RETURN key AS parent, steps, m.date AS date, m.key AS meetingKey,
  {id: m.key, date: m.date, startsAt: m.startsAt, place: m.place, term: m.term, kind: coalesce(m.kind, 'ORDINARY'), status: coalesce(m.status, 'HELD'),
    movedTo: m.movedTo, loaded: coalesce(m.loaded, false),
   municipality: m.municipality, committee: {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality}} AS meeting
ORDER BY parent, date, meetingKey
