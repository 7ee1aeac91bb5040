// Gives the case that each of these items concerns.
UNWIND $keys AS key
MATCH (i:Entity:AgendaItem {key: key})-[:CONCERNS]->(c:`Case`)
RETURN DISTINCT key AS parent, c.key AS id, c.journalNumber AS journalNumber, c.title AS title, c.municipality AS municipality
ORDER BY parent, id
