// Gives a page of meetings by date, earliest first, between two positions.
MATCH (m:Meeting)-[:HELD_BY]->(b:Committee)
WHERE ($municipality IS NULL OR m.municipality = $municipality)
  AND ($committee IS NULL OR b.key = $committee)
  AND ($from IS NULL OR m.date >= $from)
  AND ($to IS NULL OR m.date <= $to)
  AND ($loaded IS NULL OR coalesce(m.loaded, false) = $loaded)
WITH DISTINCT m, b, m.date AS position
WHERE ($above IS NULL OR position > $above OR (position = $above AND m.key > $aboveKey))
  AND ($below IS NULL OR position < $below OR (position = $below AND m.key < $belowKey))
RETURN m.key AS id, m.date AS date, m.startsAt AS startsAt, m.place AS place, m.term AS term,
  coalesce(m.loaded, false) AS loaded, m.municipality AS municipality,
  {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality} AS committee, position
ORDER BY position ASC, id ASC
LIMIT $limit
