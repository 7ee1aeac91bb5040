// Counts the persons that a filter keeps.
CALL () {
  WITH $filter.start AS wanted
  WHERE wanted
  MATCH (p:Person)
  RETURN p
  UNION
  UNWIND $filter.startMunicipality AS code
  MATCH (p:Person {municipality: code})
  RETURN p
  UNION
  UNWIND $filter.startCommittee AS key
  MATCH (:Entity:Committee {key: key})<-[:HELD_BY]-(:Meeting)<-[:ATTENDED|ABSENT]-(p:Person)
  RETURN p
  UNION
  UNWIND $filter.startCommittee AS key
  MATCH (:Entity:Committee {key: key})<-[:BY]-(:Handling)<-[:ABSENT]-(p:Person)
  RETURN p
}
WITH p
WHERE ($filter.municipality IS NULL OR p.municipality = $filter.municipality)
  AND ($filter.role IS NULL OR p.role = $filter.role)
  AND ($filter.name IS NULL OR toLower(p.name) CONTAINS $filter.name)
RETURN count(DISTINCT p.key) AS total
