// Gives attachments by key.
UNWIND $keys AS key
MATCH (a:Entity:Attachment {key: key})
RETURN DISTINCT a.key AS id, a.title AS title, a.position AS position
ORDER BY id
