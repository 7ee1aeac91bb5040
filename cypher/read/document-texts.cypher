// Gives the texts of documents, as they were given.
UNWIND $keys AS key
MATCH (d:Entity:Document {key: key})
RETURN DISTINCT d.key AS id, d.text AS text
ORDER BY id
