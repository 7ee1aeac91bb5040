// Counts the cases that a filter keeps.
CALL () {
  MATCH (c:`Case`)
  WHERE $plain = 'ALL'
  RETURN c
  UNION
  MATCH (c:`Case` {municipality: $plainMunicipality})
  RETURN c
  UNION
  CALL () {
    MATCH (c:`Case`)
    WHERE $start = 'ALL'
    RETURN c
    UNION
    MATCH (c:`Case` {municipality: $startMunicipality})
    RETURN c
    UNION
    MATCH (c:`Case` {journalNumberNormalised: $startNumber})
    RETURN c
    UNION
    MATCH (:Entity:Policy {key: $startPolicy})<-[:ABOUT]-(c:`Case`)
    RETURN c
    UNION
    MATCH (:Entity:Committee {key: $startCommittee})<-[:BY]-(h:Handling)<-[:HANDLED_IN]-(c:`Case`)
    RETURN c
    UNION
    MATCH (:Entity:Person {key: $startPerson})-[:ATTENDED|ABSENT]->(m:Meeting)<-[:AT]-(h:Handling)<-[:HANDLED_IN]-(c:`Case`)
    RETURN c
    UNION
    MATCH (:Entity:Person {key: $startPerson})-[:ABSENT]->(h:Handling)<-[:HANDLED_IN]-(c:`Case`)
    RETURN c
    UNION
    MATCH (h:Handling)<-[:HANDLED_IN]-(c:`Case`)
    WHERE h.date >= $startFrom AND h.date <= $startTo
    RETURN c
  }
  WITH c
  WHERE ($municipality IS NULL OR c.municipality = $municipality)
    AND ($journalNumber IS NULL OR c.journalNumberNormalised = $journalNumber)
  CALL (c) {
    MATCH (c)-[:HANDLED_IN]->(h:Handling)-[:BY]->(b:Committee)
    WHERE NOT $anyStep
      AND ($committee IS NULL OR b.key = $committee)
      AND ($from IS NULL OR h.date >= $from) AND ($to IS NULL OR h.date <= $to)
      AND ($outcome IS NULL OR coalesce(h.outcome, 'NONE') IN $outcome)
      AND ($person IS NULL
        OR EXISTS { MATCH (h)<-[:ABSENT]-(:Person {key: $person}) }
        OR EXISTS { MATCH (h)-[:AT]->(:Meeting)<-[:ATTENDED|ABSENT]-(:Person {key: $person}) })
    RETURN count(h) AS steps
  }
  WITH c, steps
  WHERE $anyStep OR steps > 0
  CALL (c) {
    MATCH (c)-[:ABOUT]->(p:Policy {key: $policy})
    RETURN count(p) AS policies
  }
  CALL (c) {
    MATCH (c)<-[:CONCERNS]-(i:AgendaItem)
    WHERE $type IS NOT NULL AND i.type IN $type
    RETURN count(i) AS items
  }
  CALL (c) {
    MATCH (c)-[:HANDLED_IN]->(h:Handling)
    WHERE NOT $anyLatest
    RETURN max(h.date + ' ' + h.key) AS latest
  }
  CALL (c, latest) {
    MATCH (c)-[:HANDLED_IN]->(h:Handling)-[:BY]->(b:Committee)
    WHERE NOT $anyLatest AND h.date + ' ' + h.key = latest
      AND ($currentCommittee IS NULL OR b.key = $currentCommittee)
      AND ($latestOutcome IS NULL OR coalesce(h.outcome, 'NONE') IN $latestOutcome)
    RETURN count(h) AS latestSteps
  }
  WITH c, policies, items, latestSteps
  WHERE ($policy IS NULL OR policies > 0) AND ($type IS NULL OR items > 0) AND ($anyLatest OR latestSteps > 0)
  RETURN c
}
RETURN count(c) AS total
