// Gives documents by key, without their text.
UNWIND $keys AS key
MATCH (d:Entity:Document {key: key})
RETURN DISTINCT d.key AS id, d.fileName AS fileName, d.sha256 AS sha256, d.lineCount AS lineCount
ORDER BY id
