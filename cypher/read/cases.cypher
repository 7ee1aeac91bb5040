// Gives cases by key: number, title, municipality.
UNWIND $keys AS key
MATCH (c:Entity:`Case` {key: key})
RETURN DISTINCT c.key AS id, c.journalNumber AS journalNumber, c.title AS title, c.municipality AS municipality
ORDER BY id
