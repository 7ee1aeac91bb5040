// Gives the document that is a meeting's own minutes, without its text: that of a joint meeting for each of its bodies.
UNWIND $keys AS key
MATCH (m:Entity:Meeting {key: key})<-[s:STATES]-(d:Document)
WHERE d.meeting = key OR s.jointWith = d.meeting
RETURN DISTINCT key AS parent, d.key AS id, d.fileName AS fileName, d.sha256 AS sha256, d.lineCount AS lineCount
ORDER BY parent, id
