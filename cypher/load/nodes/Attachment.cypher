// Makes the attachments of these keys that are not there yet.
UNWIND $keys AS key
MERGE (attachment:Entity {key: key})
ON CREATE SET attachment:Attachment
