// Gives the attachments of items, in the order of their list.
UNWIND $keys AS key
MATCH (i:Entity:AgendaItem {key: key})-[r:HAS_ATTACHMENT]->(a:Attachment)
RETURN DISTINCT key AS parent, a.key AS id, a.title AS title, r.position AS position
ORDER BY parent, position, id
