// Makes the agenda items of these keys that are not there yet.
UNWIND $keys AS key
MERGE (item:Entity {key: key})
ON CREATE SET item:AgendaItem
