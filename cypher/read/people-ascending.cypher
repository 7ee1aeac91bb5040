// Gives a page of the persons that a filter keeps by name, A to Å; $filter.name is a part of the name in lower case.
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
WITH p, coalesce(p.sortKey, '') AS position
WHERE ($filter.above IS NULL OR position > $filter.above OR (position = $filter.above AND p.key > $filter.aboveKey))
  AND ($filter.below IS NULL OR position < $filter.below OR (position = $filter.below AND p.key < $filter.belowKey))
RETURN p.key AS id, p.name AS name, p.party AS party, p.role AS role, p.municipality AS municipality, position
ORDER BY position ASC, id ASC
LIMIT $limit
