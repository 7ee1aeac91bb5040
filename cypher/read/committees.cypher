// Gives committees by key.
UNWIND $keys AS key
MATCH (b:Entity:Committee {key: key})
RETURN DISTINCT b.key AS id, b.name AS name, b.kind AS kind, b.municipality AS municipality
ORDER BY id
