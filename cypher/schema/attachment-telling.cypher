// Finds attachments by telling.
CREATE INDEX attachment_telling IF NOT EXISTS
FOR (node:Attachment)
ON (node.telling)
