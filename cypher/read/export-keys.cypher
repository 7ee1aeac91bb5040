// Gives the next keys of nodes between two keys, in order, of a municipality and a period.
MATCH (node:Entity)
WHERE node.key > $after AND node.key < $before
  AND ($municipality IS NULL OR node.municipality = $municipality)
  AND ($from IS NULL OR node.date >= $from)
  AND ($to IS NULL OR node.date <= $to)
RETURN node.key AS key
ORDER BY key
LIMIT $limit
