// Gives the committees of people with the number of meetings that they attended, and that they missed wholly or for a step.
UNWIND $keys AS key
MATCH (p:Entity:Person {key: key})
CALL (p) {
  MATCH (p)-[:ATTENDED]->(m:Meeting)
  RETURN m, 1 AS attended, 0 AS absent
  UNION
  MATCH (p)-[:ABSENT]->(m:Meeting)
  RETURN m, 0 AS attended, 1 AS absent
  UNION
  MATCH (p)-[:ABSENT]->(:Handling)-[:AT]->(m:Meeting)
  RETURN m, 0 AS attended, 1 AS absent
}
WITH DISTINCT key, m, attended, absent
MATCH (m)-[:HELD_BY]->(b:Committee)
WITH DISTINCT key, b, m, attended, absent
WITH key, b, sum(attended) AS attended, sum(absent) AS absent
RETURN key AS parent, b.key AS committeeKey, attended, absent,
  {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality} AS committee
ORDER BY parent, committeeKey
