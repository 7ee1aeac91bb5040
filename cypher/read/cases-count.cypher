// Counts the cases that a filter keeps; one and the same step must meet committee and dates.
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
RETURN count(c) AS total
