// Deletes the edges that one document gave, from the nodes that have few edges; those of a committee are too many to search.
MATCH (document:Entity {key: $document})-[:STATES]->(node:Entity)
WHERE node:Meeting OR node:AgendaItem OR node:`Case` OR node:Handling OR node:Attachment
WITH DISTINCT node
MATCH (node)-[edge]-(:Entity)
WHERE edge.document = $document
WITH DISTINCT edge
DELETE edge
