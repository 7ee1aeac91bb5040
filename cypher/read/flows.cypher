// Gives cases by key with days and bodies of all their steps in order: those with a step in a period, handled by $committee.
CALL () {
  MATCH (c:`Case` {municipality: $municipality})
  RETURN c
  UNION
  MATCH (c:`Case`)
  WHERE $municipality IS NULL
  RETURN c
}
MATCH (c)-[:HANDLED_IN]->(h:Handling)-[:BY]->(b:Committee)
WITH DISTINCT c.key AS id, h.date AS date, coalesce(h.turn, h.date) AS turn, h.key AS step, b.key AS committee
ORDER BY id, turn, step
WITH id, collect(date) AS dates, collect(committee) AS committees
WHERE ($committee IS NULL OR $committee IN committees)
  AND any(date IN dates WHERE ($from IS NULL OR date >= $from) AND ($to IS NULL OR date <= $to))
RETURN id, dates, committees
ORDER BY id
LIMIT $limit
