// Gives the cases whose identity may be doubtful, of municipalities or beside some cases, with the items that concern them.
CALL () {
  UNWIND $municipalities AS code
  MATCH (c:`Case` {municipality: code})<-[:CONCERNS]-(i:AgendaItem)
  WHERE c.journalNumberNormalised IS NOT NULL AND i.titled IS NOT NULL AND ($asOf IS NULL OR i.date <= $asOf)
  WITH c, count(DISTINCT i.titled) AS titles
  WHERE titles > 1
  RETURN 'NUMBER' AS kind, c.key AS subject, [c.key] AS cases
  UNION
  UNWIND $municipalities AS code
  MATCH (i:AgendaItem {municipality: code})-[:CONCERNS]->(c:`Case`)
  WHERE i.titled IS NOT NULL AND c.journalNumberNormalised IS NOT NULL AND ($asOf IS NULL OR i.date <= $asOf)
  WITH DISTINCT i.titled AS titled, c.key AS found
  ORDER BY titled, found
  WITH titled, collect(found) AS cases
  WHERE size(cases) > 1 AND size(cases) <= $most
  RETURN 'TITLE' AS kind, titled AS subject, cases
  UNION
  UNWIND $keys AS key
  MATCH (c:Entity:`Case` {key: key})<-[:CONCERNS]-(i:AgendaItem)
  WHERE c.journalNumberNormalised IS NOT NULL AND i.titled IS NOT NULL
  WITH c, count(DISTINCT i.titled) AS titles
  WHERE titles > 1
  RETURN 'NUMBER' AS kind, c.key AS subject, [c.key] AS cases
  UNION
  UNWIND $keys AS key
  MATCH (:Entity:`Case` {key: key})<-[:CONCERNS]-(i:AgendaItem)
  WHERE i.titled IS NOT NULL
  WITH DISTINCT i.titled AS titled
  MATCH (n:AgendaItem {titled: titled})-[:CONCERNS]->(c:`Case`)
  WHERE c.journalNumberNormalised IS NOT NULL
  WITH DISTINCT titled, c.key AS found
  ORDER BY titled, found
  WITH titled, collect(found) AS cases
  WHERE size(cases) > 1 AND size(cases) <= $most
  RETURN 'TITLE' AS kind, titled AS subject, cases
}
WITH kind, subject, cases
UNWIND cases AS key
MATCH (c:Entity:`Case` {key: key})
CALL (c) {
  MATCH (c)<-[r:CONCERNS]-(i:AgendaItem)<-[:HAS_ITEM]-(m:Meeting)-[:HELD_BY]->(b:Committee)
  WHERE $asOf IS NULL OR i.date <= $asOf
  WITH DISTINCT c, i, m, b, r.document AS document
  CALL (c, i, document) {
    MATCH (i)-[p:PLANNED]->(o:Committee)
    RETURN o.key AS body, p.position AS position
    UNION
    MATCH (c)-[h:HANDLED_IN]->(:Handling)-[:BY]->(o:Committee)
    WHERE h.document = document
    RETURN o.key AS body, 0 AS position
  }
  WITH c, i, m, b, document, body, position
  ORDER BY i.date, i.key, document, position, body
  WITH c, i, m, b, document, collect(body) AS bodies, max(position) AS route
  CALL (i) {
    MATCH (i)-[:CONCERNS]->(o:`Case`)
    RETURN count(DISTINCT o.key) AS concerned
  }
  WITH i, m, b, document, bodies, route, concerned
  ORDER BY i.date, i.key, document
  RETURN collect({
    item: i.key, title: i.title, titled: i.titled, date: i.date, meeting: m.key, committee: b.key, outcome: i.outcome,
    document: document, bodies: bodies, planned: route > 0, concerned: concerned
  }) AS items
}
RETURN kind, subject, c.key AS id, c.municipality AS municipality, c.journalNumberNormalised AS number, items
ORDER BY kind, subject, id
