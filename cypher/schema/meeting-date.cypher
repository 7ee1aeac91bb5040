// Finds meetings by date.
CREATE INDEX meeting_date IF NOT EXISTS
FOR (node:Meeting)
ON (node.date)
