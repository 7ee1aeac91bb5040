// Gives the cases that committees may have to take next: of their routes, unless they have had them since, and sent to them.
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity:Committee {key: key})<-[r:PLANNED]-(i:AgendaItem)-[:CONCERNS]->(c:`Case`)
  WITH key, c, max(i.date) AS printed, count(DISTINCT i.key) AS items,
    count(DISTINCT i.key + ' ' + toString(r.position)) AS places
  WHERE places > items OR NOT EXISTS {
    MATCH (c)-[:HANDLED_IN]->(h:Handling)-[:BY]->(b:Committee)
    WHERE b.key = key AND h.date >= printed AND coalesce(h.outcome, 'NONE') <> 'POSTPONED'
  }
  RETURN c.key AS id
  UNION
  MATCH (:Entity:Committee {key: key})<-[:RECEIVED_BY]-(:Handling)<-[:HANDLED_IN]-(c:`Case`)
  RETURN c.key AS id
}
RETURN DISTINCT key AS parent, id
ORDER BY parent, id
LIMIT $limit
