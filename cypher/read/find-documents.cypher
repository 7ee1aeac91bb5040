// Finds documents by key, by the beginning of their SHA-256 or by file name.
MATCH (document:Document)
WHERE document.key = $text OR document.fileName = $text OR document.sha256 STARTS WITH $sha256
RETURN document.key AS key, document.sha256 AS sha256, document.fileName AS fileName, document.meeting AS meeting,
  document.municipality AS municipality, document.parserVersion AS parserVersion, document.loadedAt AS loadedAt
ORDER BY fileName, key
