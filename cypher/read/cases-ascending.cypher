// Gives a page of cases in rising $order (LATEST_STEP, TITLE, JOURNAL_NUMBER); one step must meet committee and dates.
CALL () {
  MATCH (c:`Case`)
  WHERE $anyStep
  RETURN c
  UNION
  MATCH (b:Entity:Committee {key: $committee})<-[:BY]-(h:Handling)<-[:HANDLED_IN]-(c:`Case`)
  WHERE ($from IS NULL OR h.date >= $from) AND ($to IS NULL OR h.date <= $to)
  RETURN c
  UNION
  MATCH (h:Handling)<-[:HANDLED_IN]-(c:`Case`)
  WHERE NOT $anyStep AND $committee IS NULL
    AND ($from IS NULL OR h.date >= $from) AND ($to IS NULL OR h.date <= $to)
  RETURN c
}
WITH c
WHERE ($municipality IS NULL OR c.municipality = $municipality)
  AND ($journalNumber IS NULL OR c.journalNumberNormalised = $journalNumber)
CALL (c) {
  MATCH (c)-[:HANDLED_IN]->(h:Handling)
  WHERE $order = 'LATEST_STEP'
  RETURN max(h.date) AS latest
}
WITH c, CASE $order
    WHEN 'TITLE' THEN coalesce(c.sortKey, '')
    WHEN 'JOURNAL_NUMBER' THEN coalesce(c.journalNumberNormalised, '~')
    ELSE coalesce(latest, '')
  END AS position
WHERE ($above IS NULL OR position > $above OR (position = $above AND c.key > $aboveKey))
  AND ($below IS NULL OR position < $below OR (position = $below AND c.key < $belowKey))
RETURN c.key AS id, c.journalNumber AS journalNumber, c.title AS title, c.municipality AS municipality, position
ORDER BY position ASC, id ASC
LIMIT $limit
