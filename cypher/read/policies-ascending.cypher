// Gives a page of policies by name, A to Å, between two positions; $filter.name is a part of the name in lower case.
MATCH (p:Policy)
WHERE ($filter.municipality IS NULL OR p.municipality = $filter.municipality)
  AND ($filter.kind IS NULL OR p.kind = $filter.kind)
  AND ($filter.name IS NULL OR toLower(p.name) CONTAINS $filter.name)
WITH p, coalesce(p.sortKey, '') AS position
WHERE ($filter.above IS NULL OR position > $filter.above OR (position = $filter.above AND p.key > $filter.aboveKey))
  AND ($filter.below IS NULL OR position < $filter.below OR (position = $filter.below AND p.key < $filter.belowKey))
RETURN p.key AS id, p.name AS name, p.kind AS kind, p.municipality AS municipality, position
ORDER BY position ASC, id ASC
LIMIT $limit
