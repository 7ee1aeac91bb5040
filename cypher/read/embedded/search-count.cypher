// Counts what has all terms of $sought.
CALL () {
  MATCH (:Meeting)-[r:HAS_ITEM]->(i:AgendaItem)
  WHERE $sought.items AND r.words CONTAINS $sought.needle
    AND all(term IN $sought.terms WHERE any(form IN term WHERE r.words CONTAINS form))
    AND ($sought.municipality = '' OR i.municipality = $sought.municipality)
    AND i.key STARTS WITH $sought.itemsOfCommittee
    AND i.date >= $sought.from
    AND i.date <= $sought.to
    AND ($sought.outcome = '' OR coalesce(i.outcome, 'NONE') = $sought.outcome)
  RETURN i.key AS id
  UNION ALL
  MATCH (i:AgendaItem)-[r:CONCERNS]->(c:`Case`)
  WHERE $sought.cases AND r.words CONTAINS $sought.needle
    AND all(term IN $sought.terms WHERE any(form IN term WHERE r.words CONTAINS form))
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
  MATCH (m:Meeting)-[:HELD_BY]->(b:Committee)
  WHERE $sought.meetings AND m.words CONTAINS $sought.needle
    AND all(term IN $sought.terms WHERE any(form IN term WHERE m.words CONTAINS form))
    AND ($sought.municipality = '' OR m.municipality = $sought.municipality)
    AND ($sought.committee = '' OR b.key = $sought.committee)
    AND m.date >= $sought.from
    AND m.date <= $sought.to
  RETURN DISTINCT m.key AS id
  UNION ALL
  MATCH (n:Committee)
  WHERE $sought.committees AND all(term IN $sought.terms WHERE any(form IN term WHERE n.words CONTAINS form))
    AND ($sought.municipality = '' OR n.municipality = $sought.municipality)
  RETURN n.key AS id
  UNION ALL
  MATCH (n:Person)
  WHERE $sought.people AND all(term IN $sought.terms WHERE any(form IN term WHERE n.words CONTAINS form))
    AND ($sought.municipality = '' OR n.municipality = $sought.municipality)
  RETURN n.key AS id
  UNION ALL
  MATCH (n:Policy)
  WHERE $sought.policies AND all(term IN $sought.terms WHERE any(form IN term WHERE n.words CONTAINS form))
    AND ($sought.municipality = '' OR n.municipality = $sought.municipality)
  RETURN n.key AS id
  UNION ALL
  MATCH (n:Law)
  WHERE $sought.laws AND all(term IN $sought.terms WHERE any(form IN term WHERE n.words CONTAINS form))
  RETURN n.key AS id
}
WITH count(*) AS total
RETURN total
