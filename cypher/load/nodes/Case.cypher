// Makes the cases of these keys that are not there yet.
UNWIND $keys AS key
MERGE (sag:Entity {key: key})
ON CREATE SET sag:`Case`
