// Counts the persons that a filter keeps.
MATCH (p:Person)
WHERE ($municipality IS NULL OR p.municipality = $municipality)
  AND ($name IS NULL OR toLower(p.name) CONTAINS $name)
RETURN count(DISTINCT p.key) AS total
