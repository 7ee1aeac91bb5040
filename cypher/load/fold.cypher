// Sets the properties of nodes to what their claims come to; null takes a property away.
UNWIND $nodes AS row
MATCH (node:Entity {key: row.key})
SET node += row.properties
