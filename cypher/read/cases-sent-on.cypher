// Gives the cases whose last step is of committees and that may go on: a route is printed, or a decision names a committee.
UNWIND $keys AS key
MATCH (:Entity:Committee {key: key})<-[:BY]-(:Handling)<-[:HANDLED_IN]-(c:`Case`)
WITH DISTINCT key, c
WHERE EXISTS { MATCH (c)<-[:CONCERNS]-(:AgendaItem)-[:PLANNED]->(:Committee) }
  OR EXISTS { MATCH (c)-[:HANDLED_IN]->(:Handling)-[:RECEIVED_BY]->(:Committee) }
CALL (c) {
  MATCH (c)-[:HANDLED_IN]->(h:Handling)
  RETURN max(coalesce(h.turnListed, h.turnPlanned, h.turn, h.date) + ' ' + h.key) AS latest
}
CALL (c, key, latest) {
  MATCH (c)-[:HANDLED_IN]->(h:Handling)-[:BY]->(b:Committee)
  WHERE b.key = key AND coalesce(h.turnListed, h.turnPlanned, h.turn, h.date) + ' ' + h.key = latest
  RETURN count(h) AS steps
}
WITH key, c, steps
WHERE steps > 0
RETURN DISTINCT key AS parent, c.key AS id
ORDER BY parent, id
LIMIT $limit
