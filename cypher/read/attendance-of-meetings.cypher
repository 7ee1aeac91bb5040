// Gives who was present at meetings and who was absent from them.
UNWIND $keys AS key
MATCH (m:Entity:Meeting {key: key})<-[a:ATTENDED|ABSENT]-(p:Person)
RETURN DISTINCT key AS parent, type(a) = 'ATTENDED' AS present,
  p.key AS id, p.name AS name, p.party AS party, p.role AS role, p.municipality AS municipality
ORDER BY parent, id, present
