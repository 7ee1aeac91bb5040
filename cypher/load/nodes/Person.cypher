// Makes the persons of these keys that are not there yet.
UNWIND $keys AS key
MERGE (person:Entity {key: key})
ON CREATE SET person:Person
