// Counts what has all terms of $sought.
CALL () {
  WITH $sought.items AS wanted
  WHERE wanted
  CALL db.index.fulltext.queryRelationships('itemWords', $sought.lucene) YIELD relationship AS r
  WITH r, endNode(r) AS i
  WHERE all(term IN $sought.phrases WHERE any(form IN term WHERE r.words CONTAINS form))
    AND ($sought.municipality = '' OR i.municipality = $sought.municipality)
    AND i.key STARTS WITH $sought.itemsOfCommittee
    AND i.date >= $sought.from
    AND i.date <= $sought.to
    AND ($sought.outcome = '' OR coalesce(i.outcome, 'NONE') = $sought.outcome)
  RETURN i.key AS id
  UNION ALL
  WITH $sought.cases AS wanted
  WHERE wanted
  CALL db.index.fulltext.queryRelationships('caseWords', $sought.lucene) YIELD relationship AS r
  WITH r, startNode(r) AS i, endNode(r) AS c
  WHERE all(term IN $sought.phrases WHERE any(form IN term WHERE r.words CONTAINS form))
    AND ($sought.municipality = '' OR c.municipality = $sought.municipality)
  WITH DISTINCT c
  CALL (c) {
    MATCH (c)-[:HANDLED_IN]->(h:Handling)-[:BY]->(b:Committee)
    WHERE ($sought.committee = '' OR b.key = $sought.committee)
      AND h.date >= $sought.from
      AND h.date <= $sought.to
      AND ($sought.outcome = '' OR coalesce(h.outcome, 'NONE') = $sought.outcome)
    RETURN max(h.date) AS latest
  }
  WITH c, latest
  WHERE $sought.anyStep OR latest IS NOT NULL
  RETURN c.key AS id
  UNION ALL
  WITH $sought.meetings AS wanted
  WHERE wanted
  CALL db.index.fulltext.queryNodes('nameWords', $sought.lucene) YIELD node AS m
  MATCH (m:Meeting)-[:HELD_BY]->(b:Committee)
  WHERE all(term IN $sought.phrases WHERE any(form IN term WHERE m.words CONTAINS form))
    AND ($sought.municipality = '' OR m.municipality = $sought.municipality)
    AND ($sought.committee = '' OR b.key = $sought.committee)
    AND m.date >= $sought.from
    AND m.date <= $sought.to
  RETURN DISTINCT m.key AS id
  UNION ALL
  WITH $sought.committees OR $sought.people OR $sought.policies OR $sought.laws AS wanted
  WHERE wanted
  CALL db.index.fulltext.queryNodes('nameWords', $sought.lucene) YIELD node AS n
  WITH n
  WHERE (($sought.committees AND n:Committee) OR ($sought.people AND n:Person) OR ($sought.policies AND n:Policy) OR ($sought.laws AND n:Law))
    AND all(term IN $sought.phrases WHERE any(form IN term WHERE n.words CONTAINS form))
    AND ($sought.municipality = '' OR n.municipality = $sought.municipality)
  RETURN n.key AS id
}
WITH count(*) AS total
RETURN total
