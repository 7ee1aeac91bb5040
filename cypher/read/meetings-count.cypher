// Counts the meetings that a filter keeps.
MATCH (m:Meeting)-[:HELD_BY]->(b:Committee)
WHERE ($municipality IS NULL OR m.municipality = $municipality)
  AND ($committee IS NULL OR b.key = $committee)
  AND ($from IS NULL OR m.date >= $from)
  AND ($to IS NULL OR m.date <= $to)
  AND ($loaded IS NULL OR coalesce(m.loaded, false) = $loaded)
RETURN count(DISTINCT m.key) AS total
