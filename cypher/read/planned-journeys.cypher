// Gives cases by key with their steps, and what their plans are read from: printed routes, meetings of the bodies in them.
UNWIND $keys AS asked
MATCH (a:Entity:`Case` {key: asked})
WITH DISTINCT a.municipality AS code
CALL (code) {
  MATCH (m:Meeting {municipality: code})
  WHERE m.loaded = true AND coalesce(m.dateDoubtful, false) = false AND coalesce(m.status, 'HELD') = 'HELD'
  RETURN max(m.date) AS latestLoaded
}
CALL (code) {
  MATCH (b:Committee {municipality: code})
  WHERE b.succeededBy IS NOT NULL
  MATCH (n:Entity:Committee {key: b.succeededBy})
  WITH DISTINCT b, n
  ORDER BY b.key
  RETURN collect({former: b.key, present: {id: n.key, name: n.name, kind: n.kind, municipality: n.municipality}}) AS successions
}
UNWIND $keys AS key
MATCH (c:Entity:`Case` {key: key})
WHERE c.municipality = code
CALL (c) {
  MATCH (c)-[:HANDLED_IN]->(h:Handling)-[:BY]->(b:Committee)
  WITH DISTINCT h, b
  ORDER BY h.date, h.key
  RETURN collect({
    id: h.key, date: h.date, outcome: h.outcome, text: h.text, sentTo: h.sentTo,
    turn: coalesce(h.turnListed, h.turnPlanned, h.turn, h.date),
    committee: {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality}
  }) AS steps
}
CALL (c) {
  MATCH (c)<-[:CONCERNS]-(i:AgendaItem)-[r:PLANNED]->(b:Committee)
  WITH DISTINCT i.key AS item, i.date AS printed, r.position AS position, r.action AS action, r.date AS planned, b
  ORDER BY printed, item, position, b.key
  RETURN collect({
    item: item, printed: printed, position: position, action: action, date: planned,
    committee: {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality}
  }) AS entries
}
CALL (c) {
  MATCH (c)-[:HANDLED_IN]->(h:Handling)
  RETURN min(h.date) AS earliest, max(h.date) AS latest
}
CALL (c) {
  MATCH (c)-[:HANDLED_IN]->(:Handling)-[:RECEIVED_BY]->(b:Committee)
  WITH DISTINCT b
  ORDER BY b.key
  RETURN collect({id: b.key, name: b.name, kind: b.kind, municipality: b.municipality}) AS receivers
}
CALL (c) {
  CALL (c) {
    MATCH (c)<-[:CONCERNS]-(:AgendaItem)-[:PLANNED]->(b:Committee)
    RETURN [b.key, b.succeededBy] AS named
    UNION
    MATCH (c)-[:HANDLED_IN]->(:Handling)-[:RECEIVED_BY]->(b:Committee)
    RETURN [b.key, b.succeededBy] AS named
  }
  UNWIND named AS body
  WITH DISTINCT body
  WHERE body IS NOT NULL
  ORDER BY body
  RETURN collect(body) AS bodies
}
CALL (bodies, earliest, latest) {
  UNWIND bodies AS body
  MATCH (b:Entity:Committee {key: body})<-[:HELD_BY]-(m:Meeting)
  WHERE m.date >= earliest AND NOT coalesce(m.status, 'HELD') IN ['CANCELLED', 'MOVED']
  WITH b.key AS committee, coalesce(m.loaded, false) AND coalesce(m.status, 'HELD') = 'HELD' AS loaded,
    coalesce(m.loaded, false) AND coalesce(m.status, 'HELD') = 'HELD' AND NOT coalesce(m.nameless, false) AS shown, m.date AS held,
    CASE WHEN m.date <= latest THEN m.date ELSE 'later' END AS stretch
  WITH committee, loaded, shown, stretch, min(held) AS date
  ORDER BY committee, date, loaded, shown
  RETURN collect({committee: committee, date: date, loaded: loaded, shown: shown}) AS meetings
}
CALL (c, bodies) {
  CALL (c) {
    MATCH (c)-[:MENTIONED_IN]->(h:Handling)
    RETURN h
    UNION
    MATCH (c)-[mine:ABOUT]->(:Policy)<-[theirs:ABOUT]-(:`Case`)-[:MENTIONED_IN]->(h:Handling)
    WHERE mine.`where` = 'TITLE' AND theirs.`where` = 'TITLE'
    RETURN h
  }
  WITH DISTINCT bodies, h
  MATCH (h)-[:BY]->(b:Committee)
  WHERE b.key IN bodies AND NOT EXISTS { MATCH (h)<-[:HANDLED_IN]-(:`Case`) }
  WITH DISTINCT b.key AS committee, h.date AS date
  ORDER BY committee, date
  RETURN collect({committee: committee, date: date}) AS mentioned
}
CALL (c, bodies) {
  MATCH (c)<-[:CONCERNS]-(i:AgendaItem)
  WHERE i.titled IS NOT NULL
  WITH DISTINCT c, bodies, i.titled AS titled
  MATCH (n:AgendaItem {titled: titled})-[:CONCERNS]->(o:`Case`)
  WHERE o.key <> c.key AND (c.journalNumber IS NULL OR o.journalNumber IS NULL)
  MATCH (n)<-[:HAS_ITEM]-(m:Meeting)-[:HELD_BY]->(b:Committee)
  WHERE b.key IN bodies
  WITH DISTINCT b.key AS committee, m.date AS date
  ORDER BY committee, date
  RETURN collect({committee: committee, date: date}) AS alikeTitled
}
RETURN c.key AS id, c.journalNumber AS journalNumber, c.title AS title, c.municipality AS municipality, steps,
  {
    entries: entries, receivers: receivers, meetings: meetings, mentioned: mentioned, alikeTitled: alikeTitled, latestLoaded: latestLoaded, successions: successions
  } AS planned
ORDER BY id
