// Gives who was disqualified from items.
UNWIND $keys AS key
MATCH (i:Entity:AgendaItem {key: key})<-[:DISQUALIFIED]-(p:Person)
RETURN DISTINCT key AS parent, p.key AS id, p.name AS name, p.party AS party, p.role AS role, p.municipality AS municipality
ORDER BY parent, id
