// Gives the documents that a load would replace: for each that is asked of, the one of its key and the one of its meeting.
UNWIND $documents AS row
CALL (row) {
  MATCH (document:Entity {key: row.key})
  WHERE document:Document
  RETURN document
  UNION
  MATCH (document:Document {meeting: row.meeting})
  RETURN document
}
RETURN row.key AS asked, document.key AS key, document.fileName AS fileName, document.sha256 AS sha256,
  document.meeting AS meeting, document.parserVersion AS parserVersion
ORDER BY asked, key
