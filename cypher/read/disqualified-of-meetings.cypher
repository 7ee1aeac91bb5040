// Gives who was disqualified from an item of meetings.
UNWIND $keys AS key
MATCH (m:Entity:Meeting {key: key})-[:HAS_ITEM]->(:AgendaItem)<-[:DISQUALIFIED]-(p:Person)
RETURN DISTINCT key AS parent, p.key AS id, p.name AS name, p.party AS party, p.role AS role, p.municipality AS municipality
ORDER BY parent, id
