// Counts the documents that a parser of another version read.
RETURN COUNT { MATCH (document:Document) WHERE document.parserVersion <> $parserVersion } AS documents
