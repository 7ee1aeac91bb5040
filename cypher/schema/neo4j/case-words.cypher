// Finds cases by the stems of the titles of their items and of their journal numbers.
CREATE FULLTEXT INDEX caseWords IF NOT EXISTS
FOR ()-[edge:CONCERNS]-()
ON EACH [edge.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
