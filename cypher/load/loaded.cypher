// Gives the documents that a load would replace: the one of this key and the one of this meeting.
CALL () {
  MATCH (document:Entity {key: $key})
  WHERE document:Document
  RETURN document
  UNION
  MATCH (document:Document {meeting: $meeting})
  RETURN document
}
RETURN document.key AS key, document.fileName AS fileName, document.sha256 AS sha256, document.meeting AS meeting,
  document.parserVersion AS parserVersion
ORDER BY key
