// Makes the handlings of these keys that are not there yet.
UNWIND $keys AS key
MERGE (handling:Entity {key: key})
ON CREATE SET handling:Handling
