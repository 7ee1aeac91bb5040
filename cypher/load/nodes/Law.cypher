// Makes the laws of these keys that are not there yet.
UNWIND $keys AS key
MERGE (law:Entity {key: key})
ON CREATE SET law:Law
