// Makes the policies of these keys that are not there yet.
UNWIND $keys AS key
MERGE (policy:Entity {key: key})
ON CREATE SET policy:Policy
