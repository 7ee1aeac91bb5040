// Gives the cases that committees may have to take next: of their routes, unless they have had them since, and sent to them, under a former name too.
UNWIND $keys AS key
MATCH (n:Entity:Committee {key: key})
CALL (n) {
  MATCH (f:Committee {municipality: n.municipality})
  WHERE f.succeededBy = n.key
  WITH DISTINCT f.key AS former
  ORDER BY former
  RETURN collect(former) AS formers
}
UNWIND formers + [key] AS name
CALL (name) {
  MATCH (:Entity:Committee {key: name})<-[r:PLANNED]-(i:AgendaItem)-[:CONCERNS]->(c:`Case`)
  WITH name, c, max(i.date) AS printed, count(DISTINCT i.key) AS items,
    count(DISTINCT i.key + ' ' + toString(r.position)) AS places
  WHERE places > items OR NOT EXISTS {
    MATCH (c)-[:HANDLED_IN]->(h:Handling)-[:BY]->(b:Committee)
    WHERE b.key = name AND h.date >= printed AND coalesce(h.outcome, 'NONE') <> 'POSTPONED'
  }
  RETURN c.key AS id
  UNION
  MATCH (:Entity:Committee {key: name})<-[:RECEIVED_BY]-(:Handling)<-[:HANDLED_IN]-(c:`Case`)
  RETURN c.key AS id
}
RETURN DISTINCT key AS parent, id
ORDER BY parent, id
LIMIT $limit
