// Gives a page of the meetings that a filter keeps by date, earliest first, between two positions.
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
WITH DISTINCT m, b, m.date AS position
WHERE ($above IS NULL OR position > $above OR (position = $above AND m.key > $aboveKey))
  AND ($below IS NULL OR position < $below OR (position = $below AND m.key < $belowKey))
RETURN m.key AS id, m.date AS date, m.startsAt AS startsAt, m.place AS place, m.term AS term,
  coalesce(m.loaded, false) AS loaded, m.municipality AS municipality,
  {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality} AS committee, position
ORDER BY position ASC, id ASC
LIMIT $limit
