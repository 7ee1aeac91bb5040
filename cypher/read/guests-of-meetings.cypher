// Gives the guests of meetings and of their items, each once a title.
UNWIND $keys AS key
MATCH (m:Entity:Meeting {key: key})
CALL (m) {
  MATCH (m)<-[r:GUEST_AT]-(p:Person)
  RETURN r.title AS title, p
  UNION
  MATCH (m)-[:HAS_ITEM]->(:AgendaItem)<-[r:GUEST_AT]-(p:Person)
  RETURN r.title AS title, p
}
RETURN DISTINCT key AS parent, title,
  p.key AS id, p.name AS name, p.party AS party, p.role AS role, p.municipality AS municipality
ORDER BY parent, id, title
