// Gives the routes printed in items: which committees were to take the case, in order.
UNWIND $keys AS key
MATCH (i:Entity:AgendaItem {key: key})-[r:PLANNED]->(b:Committee)
RETURN DISTINCT key AS parent, r.position AS position, r.action AS action, r.date AS date,
  {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality} AS committee, b.key AS committeeKey
ORDER BY parent, position, committeeKey
