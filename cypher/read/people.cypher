// Gives persons by key.
UNWIND $keys AS key
MATCH (p:Entity:Person {key: key})
RETURN DISTINCT p.key AS id, p.name AS name, p.party AS party, p.role AS role, p.municipality AS municipality
ORDER BY id
