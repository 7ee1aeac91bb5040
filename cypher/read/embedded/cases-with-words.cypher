// Gives the keys of at most $limit cases of whose items one has all terms of $sought, in its titles or in all that is printed.
CALL () {
  MATCH (:AgendaItem)-[r:CONCERNS]->(c:`Case`)
  WHERE r.words CONTAINS $sought.needle
    AND all(term IN $sought.terms WHERE any(form IN term WHERE r.words CONTAINS form))
  RETURN c
  UNION
  MATCH (:Meeting)-[r:HAS_ITEM]->(i:AgendaItem)-[:CONCERNS]->(c:`Case`)
  WHERE r.words CONTAINS $sought.needle
    AND all(term IN $sought.terms WHERE any(form IN term WHERE r.words CONTAINS form))
  RETURN c
}
WITH c
WHERE $sought.municipality = '' OR c.municipality = $sought.municipality
RETURN c.key AS id
ORDER BY id
LIMIT $limit
