// Gives who was absent from handlings: printed with the step, or in the header of a meeting whose own minutes are loaded.
UNWIND $keys AS key
MATCH (h:Entity:Handling {key: key})
CALL (h) {
  MATCH (h)<-[:ABSENT]-(p:Person)
  RETURN p
  UNION
  MATCH (h)-[:AT]->(m:Meeting)<-[:ABSENT]-(p:Person)
  WHERE m.loaded = true
  RETURN p
}
RETURN DISTINCT key AS parent, p.key AS id, p.name AS name, p.party AS party, p.role AS role, p.municipality AS municipality
ORDER BY parent, id
