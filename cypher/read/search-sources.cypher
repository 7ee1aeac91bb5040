// Gives where each of these nodes is printed: the statement that counts most, with its document; of an item its sections.
UNWIND $keys AS key
CALL (key) {
  MATCH (node:Entity {key: key})<-[states:STATES]-(document:Document)
  RETURN node.sections AS sections, states.startLine AS startLine, states.endLine AS endLine, document
  ORDER BY states.rank, document.key
  LIMIT 1
}
RETURN key AS id, sections, startLine, endLine,
  {id: document.key, fileName: document.fileName, sha256: document.sha256, lineCount: document.lineCount} AS document
ORDER BY id
