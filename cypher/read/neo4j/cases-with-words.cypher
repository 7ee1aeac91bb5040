// Gives the keys of at most $limit cases of whose items one has all terms of $sought, in its titles or in all that is printed.
CALL () {
  CALL db.index.fulltext.queryRelationships('caseWords', $sought.lucene) YIELD relationship AS r
  WITH r, endNode(r) AS c
  WHERE all(term IN $sought.phrases WHERE any(form IN term WHERE r.words CONTAINS form))
  RETURN c
  UNION
  CALL db.index.fulltext.queryRelationships('itemWords', $sought.lucene) YIELD relationship AS r
  WITH r, endNode(r) AS i
  WHERE all(term IN $sought.phrases WHERE any(form IN term WHERE r.words CONTAINS form))
  MATCH (i)-[:CONCERNS]->(c:`Case`)
  RETURN c
}
WITH c
WHERE $sought.municipality = '' OR c.municipality = $sought.municipality
RETURN c.key AS id
ORDER BY id
LIMIT $limit
