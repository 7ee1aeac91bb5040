// Gives a page of the meetings that a filter keeps by date, earliest first, between two positions.
CALL () {
  WITH $filter.start AS wanted
  WHERE wanted
  MATCH (m:Meeting)
  RETURN m
  UNION
  UNWIND $filter.startMunicipality AS code
  MATCH (m:Meeting {municipality: code})
  RETURN m
  UNION
  UNWIND $filter.startCommittee AS key
  MATCH (:Entity:Committee {key: key})<-[:HELD_BY]-(m:Meeting)
  RETURN m
  UNION
  UNWIND $filter.startPerson AS key
  MATCH (:Entity:Person {key: key})-[:ATTENDED|ABSENT|GUEST_AT]->(m:Meeting)
  RETURN m
  UNION
  UNWIND $filter.startPerson AS key
  MATCH (:Entity:Person {key: key})-[:ABSENT]->(:Handling)-[:AT]->(m:Meeting)
  RETURN m
  UNION
  UNWIND $filter.startPerson AS key
  MATCH (:Entity:Person {key: key})-[:GUEST_AT]->(:AgendaItem)<-[:HAS_ITEM]-(m:Meeting)
  RETURN m
}
MATCH (m)-[:HELD_BY]->(b:Committee)
WHERE ($filter.municipality IS NULL OR m.municipality = $filter.municipality)
  AND ($filter.committee IS NULL OR b.key = $filter.committee)
  AND ($filter.from IS NULL OR m.date >= $filter.from)
  AND ($filter.to IS NULL OR m.date <= $filter.to)
  AND ($filter.loaded IS NULL OR coalesce(m.loaded, false) = $filter.loaded)
WITH DISTINCT m, b, m.date AS position
WHERE ($filter.above IS NULL OR position > $filter.above OR (position = $filter.above AND m.key > $filter.aboveKey))
  AND ($filter.below IS NULL OR position < $filter.below OR (position = $filter.below AND m.key < $filter.belowKey))
RETURN m.key AS id, m.date AS date, m.startsAt AS startsAt, m.place AS place, m.term AS term,
  coalesce(m.kind, 'ORDINARY') AS kind,
  coalesce(m.status, 'HELD') AS status, m.movedTo AS movedTo,
  coalesce(m.loaded, false) AS loaded, m.municipality AS municipality,
  {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality} AS committee, position
ORDER BY position ASC, id ASC
LIMIT $limit
