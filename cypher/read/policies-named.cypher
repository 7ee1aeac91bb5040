// Finds policies by the slugs of their names; of one municipality, or of all where $municipality is null.
UNWIND $slugs AS slug
MATCH (p:Policy {slug: slug})
WHERE $municipality IS NULL OR p.municipality = $municipality
RETURN DISTINCT p.key AS id, p.name AS name, p.kind AS kind, p.municipality AS municipality, slug
ORDER BY id
