// Gives the guests of the items of meetings, each once a title.
UNWIND $keys AS key
MATCH (m:Entity:Meeting {key: key})-[:HAS_ITEM]->(:AgendaItem)<-[r:GUEST_AT]-(p:Person)
RETURN DISTINCT key AS parent, r.title AS title,
  p.key AS id, p.name AS name, p.party AS party, p.role AS role, p.municipality AS municipality
ORDER BY parent, id, title
