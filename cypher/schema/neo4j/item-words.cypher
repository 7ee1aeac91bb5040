// Finds agenda items by the stems of what is printed of them.
CREATE FULLTEXT INDEX itemWords IF NOT EXISTS
FOR ()-[edge:HAS_ITEM]-()
ON EACH [edge.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
