// Makes the committees of these keys that are not there yet.
UNWIND $keys AS key
MERGE (committee:Entity {key: key})
ON CREATE SET committee:Committee
