// Gives a page of policies by name, A to Å, between two positions; $name is a part of the name in lower case.
MATCH (p:Policy)
WHERE ($municipality IS NULL OR p.municipality = $municipality)
  AND ($kind IS NULL OR p.kind = $kind)
  AND ($name IS NULL OR toLower(p.name) CONTAINS $name)
WITH p, coalesce(p.sortKey, '') AS position
WHERE ($above IS NULL OR position > $above OR (position = $above AND p.key > $aboveKey))
  AND ($below IS NULL OR position < $below OR (position = $below AND p.key < $belowKey))
RETURN p.key AS id, p.name AS name, p.kind AS kind, p.municipality AS municipality, position
ORDER BY position ASC, id ASC
LIMIT $limit
