// Finds meetings, committees, persons, policies and laws by the stems of their names.
CREATE FULLTEXT INDEX nameWords IF NOT EXISTS
FOR (node:Meeting|Committee|Person|Policy|Law)
ON EACH [node.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
