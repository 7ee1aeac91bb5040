// Makes the meetings of these keys that are not there yet.
UNWIND $keys AS key
MERGE (meeting:Entity {key: key})
ON CREATE SET meeting:Meeting
