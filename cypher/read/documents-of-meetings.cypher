// Gives the document that is a meeting's own minutes, without its text.
UNWIND $keys AS key
MATCH (m:Entity:Meeting {key: key})<-[:STATES]-(d:Document)
WHERE d.meeting = key
RETURN DISTINCT key AS parent, d.key AS id, d.fileName AS fileName, d.sha256 AS sha256, d.lineCount AS lineCount
ORDER BY parent, id
