// Finds documents by meeting.
CREATE INDEX document_meeting IF NOT EXISTS
FOR (node:Document)
ON (node.meeting)
