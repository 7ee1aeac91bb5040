// Gives the laws that items cite, in the order of the document.
UNWIND $keys AS key
MATCH (i:Entity:AgendaItem {key: key})-[r:CITES]->(l:Law)
WITH key, l, min(r.startLine) AS line
RETURN key AS parent, l.key AS id, l.name AS name, l.section AS section, l.eli AS eli, line
ORDER BY parent, line, id
