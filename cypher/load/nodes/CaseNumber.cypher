// Makes the cited numbers of cases of these keys that are not there yet.
UNWIND $keys AS key
MERGE (number:Entity {key: key})
ON CREATE SET number:CaseNumber
