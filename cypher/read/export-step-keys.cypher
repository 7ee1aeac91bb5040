// Gives the next steps after a date and a key, earliest first, of a municipality and up to a date.
MATCH (h:Handling)
WHERE (h.date > $afterDate OR (h.date = $afterDate AND h.key > $afterKey))
  AND ($municipality IS NULL OR h.municipality = $municipality)
  AND ($to IS NULL OR h.date <= $to)
RETURN h.key AS key, h.date AS date
ORDER BY date, key
LIMIT $limit
