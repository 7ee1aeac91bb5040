// Gives laws by key: name, section, address.
UNWIND $keys AS key
MATCH (l:Entity:Law {key: key})
RETURN DISTINCT l.key AS id, l.name AS name, l.section AS section, l.eli AS eli
ORDER BY id
