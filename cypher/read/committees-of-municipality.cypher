// Gives the committees of a municipality and of a kind; null keeps all.
MATCH (b:Committee)
WHERE ($municipality IS NULL OR b.municipality = $municipality) AND ($kind IS NULL OR b.kind = $kind)
RETURN DISTINCT b.key AS id, b.name AS name, b.kind AS kind, b.municipality AS municipality
ORDER BY id
