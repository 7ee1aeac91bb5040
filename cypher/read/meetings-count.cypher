// Counts the meetings that a filter keeps.
CALL () {
  MATCH (m:Meeting)
  WHERE $start = 'ALL'
  RETURN m
  UNION
  MATCH (m:Meeting {municipality: $startMunicipality})
  RETURN m
  UNION
  MATCH (:Entity:Committee {key: $startCommittee})<-[:HELD_BY]-(m:Meeting)
  RETURN m
  UNION
  MATCH (:Entity:Person {key: $person})-[:ATTENDED|ABSENT]->(m:Meeting)
  RETURN m
  UNION
  MATCH (:Entity:Person {key: $person})-[:ABSENT]->(:Handling)-[:AT]->(m:Meeting)
  RETURN m
  UNION
  MATCH (:Entity:Person {key: $person})-[:GUEST_AT]->(:AgendaItem)<-[:HAS_ITEM]-(m:Meeting)
  RETURN m
}
MATCH (m)-[:HELD_BY]->(b:Committee)
WHERE ($municipality IS NULL OR m.municipality = $municipality)
  AND ($committee IS NULL OR b.key = $committee)
  AND ($from IS NULL OR m.date >= $from)
  AND ($to IS NULL OR m.date <= $to)
  AND ($loaded IS NULL OR coalesce(m.loaded, false) = $loaded)
RETURN count(DISTINCT m.key) AS total
