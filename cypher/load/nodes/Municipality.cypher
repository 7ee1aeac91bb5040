// Makes the municipalities of these keys that are not there yet.
UNWIND $keys AS key
MERGE (municipality:Entity {key: key})
ON CREATE SET municipality:Municipality
