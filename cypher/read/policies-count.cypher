// Counts the policies that a filter keeps.
MATCH (p:Policy)
WHERE ($municipality IS NULL OR p.municipality = $municipality)
  AND ($kind IS NULL OR p.kind = $kind)
  AND ($name IS NULL OR toLower(p.name) CONTAINS $name)
RETURN count(DISTINCT p.key) AS total
