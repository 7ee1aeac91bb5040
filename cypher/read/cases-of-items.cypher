// Gives the cases that each of these items concerns, in the order in which it prints their numbers.
UNWIND $keys AS key
MATCH (i:Entity:AgendaItem {key: key})-[r:CONCERNS]->(c:`Case`)
WITH key, c, min(coalesce(r.position, 1)) AS position
RETURN key AS parent, c.key AS id, c.journalNumber AS journalNumber, c.title AS title, c.municipality AS municipality,
  position
ORDER BY parent, position, id
