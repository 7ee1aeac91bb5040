// Gives the guests of items, each with the title printed there.
UNWIND $keys AS key
MATCH (i:Entity:AgendaItem {key: key})<-[r:GUEST_AT]-(p:Person)
RETURN DISTINCT key AS parent, r.title AS title,
  p.key AS id, p.name AS name, p.party AS party, p.role AS role, p.municipality AS municipality
ORDER BY parent, id, title
