// Gives a page of what has all terms of $sought, each one of several sequences of stems: the best place first, then the latest.
CALL () {
  MATCH (:Meeting)-[r:HAS_ITEM]->(i:AgendaItem)
  WHERE $sought.items AND r.words CONTAINS $sought.needle
    AND all(term IN $sought.terms WHERE any(form IN term WHERE r.words CONTAINS form))
    AND ($sought.municipality = '' OR i.municipality = $sought.municipality)
    AND i.key STARTS WITH $sought.itemsOfCommittee
    AND i.date >= $sought.from
    AND i.date <= $sought.to
    AND ($sought.outcome = '' OR coalesce(i.outcome, 'NONE') = $sought.outcome)
  RETURN 'ITEM' AS kind, i.key AS id, coalesce(i.title, 'Punkt ' + coalesce(i.label, toString(i.number))) AS title,
    i.municipality AS municipality, i.date AS date, i.key AS source,
    CASE
      WHEN all(form IN $sought.whole WHERE r.titleWords CONTAINS form) THEN 11
      WHEN all(term IN $sought.terms WHERE any(form IN term WHERE r.titleWords CONTAINS form)) THEN 13
      WHEN all(term IN $sought.terms WHERE any(form IN term
        WHERE coalesce(r.titleWords, '') CONTAINS form OR coalesce(r.decisionWords, '') CONTAINS form)) THEN 20
      ELSE 30
    END AS rank
  UNION ALL
  MATCH (i:AgendaItem)-[r:CONCERNS]->(c:`Case`)
  WHERE $sought.cases AND r.words CONTAINS $sought.needle
    AND all(term IN $sought.terms WHERE any(form IN term WHERE r.words CONTAINS form))
    AND ($sought.municipality = '' OR c.municipality = $sought.municipality)
  WITH DISTINCT c, i, CASE WHEN all(form IN $sought.whole WHERE r.words CONTAINS form) THEN 11 ELSE 13 END AS place
  ORDER BY place, i.date DESC, i.key
  WITH c, min(place) AS rank, collect(i.key) AS sources
  CALL (c) {
    MATCH (c)-[:HANDLED_IN]->(h:Handling)-[:BY]->(b:Committee)
    WHERE ($sought.committee = '' OR b.key = $sought.committee)
      AND h.date >= $sought.from
      AND h.date <= $sought.to
      AND ($sought.outcome = '' OR coalesce(h.outcome, 'NONE') = $sought.outcome)
    RETURN max(h.date) AS latest
  }
  WITH c, rank, sources, latest
  WHERE $sought.anyStep OR latest IS NOT NULL
  RETURN 'CASE' AS kind, c.key AS id, coalesce(c.title, c.journalNumber) AS title, c.municipality AS municipality,
    coalesce(latest, '') AS date, head(sources) AS source, rank
  UNION ALL
  MATCH (m:Meeting)-[:HELD_BY]->(b:Committee)
  WHERE $sought.meetings AND m.words CONTAINS $sought.needle
    AND all(term IN $sought.terms WHERE any(form IN term WHERE m.words CONTAINS form))
    AND ($sought.municipality = '' OR m.municipality = $sought.municipality)
    AND ($sought.committee = '' OR b.key = $sought.committee)
    AND m.date >= $sought.from
    AND m.date <= $sought.to
  WITH DISTINCT m, b
  RETURN 'MEETING' AS kind, m.key AS id, b.name + ' ' + m.date AS title, m.municipality AS municipality,
    m.date AS date, m.key AS source, CASE WHEN all(form IN $sought.whole WHERE m.words CONTAINS form) THEN 11 ELSE 13 END AS rank
  UNION ALL
  MATCH (n:Committee)
  WHERE $sought.committees AND all(term IN $sought.terms WHERE any(form IN term WHERE n.words CONTAINS form))
    AND ($sought.municipality = '' OR n.municipality = $sought.municipality)
  RETURN 'COMMITTEE' AS kind, n.key AS id, n.name AS title, n.municipality AS municipality,
    '' AS date, n.key AS source, CASE WHEN all(form IN $sought.whole WHERE n.words CONTAINS form) THEN 10 ELSE 12 END AS rank
  UNION ALL
  MATCH (n:Person)
  WHERE $sought.people AND all(term IN $sought.terms WHERE any(form IN term WHERE n.words CONTAINS form))
    AND ($sought.municipality = '' OR n.municipality = $sought.municipality)
  RETURN 'PERSON' AS kind, n.key AS id, n.name AS title, n.municipality AS municipality,
    '' AS date, n.key AS source, CASE WHEN all(form IN $sought.whole WHERE n.words CONTAINS form) THEN 10 ELSE 12 END AS rank
  UNION ALL
  MATCH (n:Policy)
  WHERE $sought.policies AND all(term IN $sought.terms WHERE any(form IN term WHERE n.words CONTAINS form))
    AND ($sought.municipality = '' OR n.municipality = $sought.municipality)
  RETURN 'POLICY' AS kind, n.key AS id, n.name AS title, n.municipality AS municipality,
    '' AS date, n.key AS source, CASE WHEN all(form IN $sought.whole WHERE n.words CONTAINS form) THEN 10 ELSE 12 END AS rank
  UNION ALL
  MATCH (n:Law)
  WHERE $sought.laws AND all(term IN $sought.terms WHERE any(form IN term WHERE n.words CONTAINS form))
  RETURN 'LAW' AS kind, n.key AS id, n.name + coalesce(' ' + n.section, '') AS title, null AS municipality,
    '' AS date, n.key AS source, CASE WHEN all(form IN $sought.whole WHERE n.words CONTAINS form) THEN 10 ELSE 12 END AS rank
}
WITH kind, id, title, municipality, date, source, rank
WHERE rank > $sought.afterRank
  OR (rank = $sought.afterRank AND (date < $sought.afterDate OR (date = $sought.afterDate AND id > $sought.afterKey)))
RETURN kind, id, title, municipality, date, source, rank
ORDER BY rank, date DESC, id
LIMIT $limit
