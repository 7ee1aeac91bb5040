// Gives what changed after a place in the log, in order; a withdrawn node with its last title, any other with its present one.
MATCH (change:Change)
WHERE change.version >= $afterVersion
  AND (change.version > $afterVersion OR change.part >= $afterPart)
  AND ($municipality IS NULL OR change.municipality = $municipality)
WITH change
ORDER BY change.version, change.part
LIMIT $parts
CALL (change) {
  MATCH (first:Change {version: change.version})
  WHERE first.part = 0
  WITH first
  ORDER BY first.part
  RETURN collect(first.documents) AS documents
}
UNWIND range(0, size(change.keys) - 1) AS place
WITH change, documents, place
WHERE change.version > $afterVersion OR change.part > $afterPart OR place > $afterPlace
WITH change.version AS version, change.part AS part, place, change.at AS at, change.kind AS kind, documents,
  change.keys[place] AS key, change.titles[place] AS lastTitle
ORDER BY version, part, place
LIMIT $limit
CALL (key) {
  MATCH (node:Entity {key: key})
  WITH node
  ORDER BY node.key
  RETURN collect(coalesce(node.title, node.name, node.journalNumber, node.fileName, '')) AS titles
}
RETURN version, part, place, at, kind, documents, key AS id, lastTitle, titles
ORDER BY version, part, place
