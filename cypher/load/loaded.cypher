// Gives, for each document that is asked of, the one of its key and those of the meetings of its day.
UNWIND $documents AS row
CALL (row) {
  MATCH (document:Entity {key: row.key})
  WHERE document:Document
  RETURN document
  UNION
  UNWIND row.meetings AS meeting
  MATCH (document:Document {meeting: meeting})
  RETURN document
}
RETURN row.key AS asked, document.key AS key, document.fileName AS fileName, document.sha256 AS sha256,
  document.meeting AS meeting, document.parserVersion AS parserVersion, document.day AS day, document.startsAt AS startsAt,
  document.isExtraordinary AS isExtraordinary, document.isPlanned AS isPlanned, document.holds AS holds,
  document.municipality AS municipality, document.stated AS stated, document.loadedAt AS loadedAt
ORDER BY asked, key
