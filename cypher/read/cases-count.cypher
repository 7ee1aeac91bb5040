// Counts the cases that a filter keeps.
CALL () {
  WITH $filter.plain AS wanted
  WHERE wanted
  MATCH (c:`Case`)
  RETURN c
  UNION
  UNWIND $filter.plainMunicipality AS code
  MATCH (c:`Case` {municipality: code})
  RETURN c
  UNION
  CALL () {
    WITH $filter.start AS wanted
    WHERE wanted
    MATCH (c:`Case`)
    RETURN c
    UNION
    UNWIND $filter.startMunicipality AS code
    MATCH (c:`Case` {municipality: code})
    RETURN c
    UNION
    UNWIND $filter.startNumber AS number
    MATCH (c:`Case` {journalNumberNormalised: number})
    RETURN c
    UNION
    UNWIND $filter.startKeys AS key
    MATCH (c:Entity:`Case` {key: key})
    RETURN c
    UNION
    UNWIND $filter.startPolicy AS key
    MATCH (:Entity:Policy {key: key})<-[:ABOUT]-(c:`Case`)
    RETURN c
    UNION
    UNWIND $filter.startCommittee AS key
    MATCH (:Entity:Committee {key: key})<-[:BY]-(h:Handling)<-[:HANDLED_IN]-(c:`Case`)
    RETURN c
    UNION
    UNWIND $filter.startPerson AS key
    MATCH (:Entity:Person {key: key})-[:ATTENDED|ABSENT]->(m:Meeting)<-[:AT]-(h:Handling)<-[:HANDLED_IN]-(c:`Case`)
    RETURN c
    UNION
    UNWIND $filter.startPerson AS key
    MATCH (:Entity:Person {key: key})-[:ABSENT]->(h:Handling)<-[:HANDLED_IN]-(c:`Case`)
    RETURN c
    UNION
    UNWIND $filter.startDates AS dates
    MATCH (h:Handling)<-[:HANDLED_IN]-(c:`Case`)
    WHERE h.date >= dates.from AND h.date <= dates.to
    RETURN c
  }
  WITH c
  WHERE ($filter.municipality IS NULL OR c.municipality = $filter.municipality)
    AND ($filter.journalNumber IS NULL OR c.journalNumberNormalised = $filter.journalNumber)
    AND (NOT $filter.planned OR EXISTS { MATCH (c)<-[:CONCERNS]-(:AgendaItem)-[:PLANNED]->(:Committee) }
      OR EXISTS { MATCH (c)-[:HANDLED_IN]->(:Handling)-[:RECEIVED_BY]->(:Committee) })
  CALL (c) {
    MATCH (c)-[:HANDLED_IN]->(h:Handling)-[:BY]->(b:Committee)
    WHERE NOT $filter.anyStep
      AND ($filter.committee IS NULL OR b.key = $filter.committee)
      AND ($filter.from IS NULL OR h.date >= $filter.from) AND ($filter.to IS NULL OR h.date <= $filter.to)
      AND ($filter.outcome IS NULL OR coalesce(h.outcome, 'NONE') IN $filter.outcome)
      AND ($filter.person IS NULL
        OR EXISTS { MATCH (h)<-[:ABSENT]-(:Person {key: $filter.person}) }
        OR EXISTS { MATCH (h)-[:AT]->(:Meeting)<-[:ATTENDED|ABSENT]-(:Person {key: $filter.person}) })
    RETURN count(h) AS steps
  }
  WITH c, steps
  WHERE $filter.anyStep OR steps > 0
  CALL (c) {
    MATCH (c)-[:ABOUT]->(p:Policy {key: $filter.policy})
    RETURN count(p) AS policies
  }
  CALL (c) {
    MATCH (c)<-[:CONCERNS]-(i:AgendaItem)
    WHERE $filter.type IS NOT NULL AND i.type IN $filter.type
    RETURN count(i) AS items
  }
  CALL (c) {
    MATCH (c)-[:HANDLED_IN]->(h:Handling)
    WHERE NOT $filter.anyLatest
    RETURN max(coalesce(h.turnListed, h.turnPlanned, h.turn, h.date) + ' ' + h.key) AS latest
  }
  CALL (c, latest) {
    MATCH (c)-[:HANDLED_IN]->(h:Handling)-[:BY]->(b:Committee)
    WHERE NOT $filter.anyLatest AND coalesce(h.turnListed, h.turnPlanned, h.turn, h.date) + ' ' + h.key = latest
      AND ($filter.currentCommittee IS NULL OR b.key = $filter.currentCommittee)
      AND ($filter.latestOutcome IS NULL OR coalesce(h.outcome, 'NONE') IN $filter.latestOutcome)
    RETURN count(h) AS latestSteps
  }
  WITH c, policies, items, latestSteps
  WHERE ($filter.policy IS NULL OR policies > 0) AND ($filter.type IS NULL OR items > 0) AND ($filter.anyLatest OR latestSteps > 0)
  RETURN c
}
RETURN count(c) AS total
