// Counts the policies that a filter keeps.
MATCH (p:Policy)
WHERE ($filter.municipality IS NULL OR p.municipality = $filter.municipality)
  AND ($filter.kind IS NULL OR p.kind = $filter.kind)
  AND ($filter.name IS NULL OR toLower(p.name) CONTAINS $filter.name)
RETURN count(DISTINCT p.key) AS total
