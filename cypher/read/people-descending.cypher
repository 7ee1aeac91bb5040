// Gives a page of persons by name, Å to A, between two positions; $name is a part of the name in lower case.
MATCH (p:Person)
WHERE ($municipality IS NULL OR p.municipality = $municipality)
  AND ($name IS NULL OR toLower(p.name) CONTAINS $name)
WITH p, coalesce(p.sortKey, '') AS position
WHERE ($above IS NULL OR position > $above OR (position = $above AND p.key > $aboveKey))
  AND ($below IS NULL OR position < $below OR (position = $below AND p.key < $belowKey))
RETURN p.key AS id, p.name AS name, p.party AS party, p.role AS role, p.municipality AS municipality, position
ORDER BY position DESC, id DESC
LIMIT $limit
