// Counts what changed after a version.
MATCH (change:Change)
WHERE change.version > $since AND ($municipality IS NULL OR change.municipality = $municipality)
WITH sum(size(change.keys)) AS told
RETURN coalesce(told, 0) AS total
