// Counts the persons that a filter keeps.
CALL () {
  MATCH (p:Person)
  WHERE $start = 'ALL'
  RETURN p
  UNION
  MATCH (p:Person {municipality: $startMunicipality})
  RETURN p
  UNION
  MATCH (:Entity:Committee {key: $committee})<-[:HELD_BY]-(:Meeting)<-[:ATTENDED|ABSENT]-(p:Person)
  RETURN p
  UNION
  MATCH (:Entity:Committee {key: $committee})<-[:BY]-(:Handling)<-[:ABSENT]-(p:Person)
  RETURN p
}
WITH p
WHERE ($municipality IS NULL OR p.municipality = $municipality)
  AND ($role IS NULL OR p.role = $role)
  AND ($name IS NULL OR toLower(p.name) CONTAINS $name)
RETURN count(DISTINCT p.key) AS total
