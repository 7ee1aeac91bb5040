// Gives policies by key.
UNWIND $keys AS key
MATCH (p:Entity:Policy {key: key})
RETURN DISTINCT p.key AS id, p.name AS name, p.kind AS kind, p.municipality AS municipality
ORDER BY id
