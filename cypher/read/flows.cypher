// Gives cases by key with days and bodies of all steps in order, and whom each names next: with a step in a period, by $committee.
CALL () {
  MATCH (c:`Case` {municipality: $municipality})
  RETURN c
  UNION
  MATCH (c:`Case`)
  WHERE $municipality IS NULL
  RETURN c
}
MATCH (c)-[:HANDLED_IN]->(h:Handling)-[:BY]->(b:Committee)
WITH DISTINCT c.key AS id, h.date AS date, coalesce(h.turnListed, h.turnPlanned, h.turn, h.date) AS turn, h.key AS step,
  b.key AS committee, coalesce(h.sentTo, '') AS named, coalesce(h.passesTo, '') AS behind
ORDER BY id, turn, step
WITH id, collect(date) AS dates, collect(committee) AS committees, collect(named) AS sentTo, collect(behind) AS passesTo
WHERE ($committee IS NULL OR $committee IN committees)
  AND any(date IN dates WHERE ($from IS NULL OR date >= $from) AND ($to IS NULL OR date <= $to))
RETURN id, dates, committees, sentTo, passesTo
ORDER BY id
LIMIT $limit
