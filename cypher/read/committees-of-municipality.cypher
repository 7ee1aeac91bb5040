// Gives the committees of a municipality, or of all where none is given.
MATCH (b:Committee)
WHERE $municipality IS NULL OR b.municipality = $municipality
RETURN DISTINCT b.key AS id, b.name AS name, b.kind AS kind, b.municipality AS municipality
ORDER BY id
