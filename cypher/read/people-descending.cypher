// Gives a page of the persons that a filter keeps by name, Å to A; $name is a part of the name in lower case.
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
WITH p, coalesce(p.sortKey, '') AS position
WHERE ($above IS NULL OR position > $above OR (position = $above AND p.key > $aboveKey))
  AND ($below IS NULL OR position < $below OR (position = $below AND p.key < $belowKey))
RETURN p.key AS id, p.name AS name, p.party AS party, p.role AS role, p.municipality AS municipality, position
ORDER BY position DESC, id DESC
LIMIT $limit
