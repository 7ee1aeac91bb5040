// Gives a page of gaps between two positions with what tells of them; a list for each kind says where to look, and its place.
CALL () {
  UNWIND $filter.meetingNotLoaded AS place
  MATCH (m:Meeting {municipality: place.code})
  WHERE m.loaded = false AND NOT coalesce(m.status, 'HELD') IN ['CANCELLED', 'MOVED'] AND ($filter.asOf IS NULL OR (m.date <= $filter.asOf AND EXISTS {
    MATCH (m)<-[:STATES]-(d:Document)
    WHERE right(d.meeting, 10) <= $filter.asOf
  }))
  RETURN 'MEETING_NOT_LOADED' AS kind, m AS about, m.key AS id, m.date AS date, place.rank + m.date AS position,
    null AS line, null AS body
  UNION ALL
  UNWIND $filter.itemNotLoaded AS place
  MATCH (i:AgendaItem {municipality: place.code})
  WHERE i.loaded = false AND ($filter.asOf IS NULL OR (i.date <= $filter.asOf AND EXISTS {
    MATCH (i)<-[:STATES]-(d:Document)
    WHERE right(d.meeting, 10) <= $filter.asOf
  }))
  RETURN 'ITEM_NOT_LOADED' AS kind, i AS about, i.key AS id, i.date AS date, place.rank + i.date AS position,
    null AS line, null AS body
  UNION ALL
  UNWIND $filter.contradiction AS place
  MATCH (h:Handling {municipality: place.code})
  WHERE $filter.asOf IS NULL OR h.date <= $filter.asOf
  MATCH (h)<-[s:STATES]-(d:Document)
  WHERE s.outcome IS NOT NULL AND NOT s.outcome IN ['NOT_RELEASED', 'NONE'] AND s.rule <> 'mention'
    AND ($filter.asOf IS NULL OR right(d.meeting, 10) <= $filter.asOf)
  WITH place, h, count(DISTINCT s.outcome) AS outcomes, count(DISTINCT d.key + s.rule) AS voices
  WHERE outcomes > 1 AND voices > 1
  CALL (h) {
    MATCH (h)<-[s:STATES]-(d:Document)
    WHERE s.outcome IS NOT NULL AND s.rule <> 'mention' AND ($filter.asOf IS NULL OR right(d.meeting, 10) <= $filter.asOf)
    WITH s.outcome AS outcome, count(DISTINCT d.key + s.rule) AS agreeing
    WHERE NOT outcome IN ['NOT_RELEASED', 'NONE']
    RETURN max(agreeing) AS most
  }
  WITH place, h, voices, most
  WHERE most < voices
  RETURN 'CONTRADICTION' AS kind, h AS about, h.key AS id, h.date AS date, place.rank + h.date AS position,
    null AS line, null AS body
  UNION ALL
  UNWIND $filter.noDecision AS place
  MATCH (i:AgendaItem {municipality: place.code})
  WHERE i.loaded = true AND i.kind = 'CASE' AND i.decision IS NULL AND i.awaited IS NULL AND ($filter.asOf IS NULL OR i.date <= $filter.asOf)
  RETURN 'NO_DECISION' AS kind, i AS about, i.key AS id, i.date AS date, place.rank + i.date AS position,
    null AS line, null AS body
  UNION ALL
  UNWIND $filter.undatedStep AS place
  MATCH (i:AgendaItem {municipality: place.code})
  WHERE i.undatedStepBy IS NOT NULL AND ($filter.asOf IS NULL OR i.date <= $filter.asOf)
  MATCH (i)<-[s:STATES]-(:Document)
  WHERE s.undatedStepBy IS NOT NULL
  RETURN 'UNDATED_STEP' AS kind, i AS about, i.key + ' ' + toString(s.startLine) AS id, i.date AS date,
    place.rank + i.date AS position, s.startLine AS line, s.undatedStepBy AS body
  UNION ALL
  UNWIND $filter.impossibleDate AS place
  MATCH (i:AgendaItem {municipality: place.code})
  WHERE i.impossibleStepBy IS NOT NULL AND ($filter.asOf IS NULL OR i.date <= $filter.asOf)
  MATCH (i)<-[s:STATES]-(:Document)
  WHERE s.impossibleStepBy IS NOT NULL
  RETURN 'IMPOSSIBLE_DATE' AS kind, i AS about, i.key + ' ' + toString(s.startLine) AS id, i.date AS date,
    place.rank + i.date AS position, s.startLine AS line, s.impossibleStepBy AS body
}
WITH kind, about, id, date, position, line, body
WHERE ($filter.above IS NULL OR position > $filter.above OR (position = $filter.above AND id > $filter.aboveKey))
  AND ($filter.below IS NULL OR position < $filter.below OR (position = $filter.below AND id < $filter.belowKey))
WITH kind, about, id, date, position, line, body,
  CASE WHEN $filter.ascending THEN position ELSE '' END AS up, CASE WHEN $filter.ascending THEN id ELSE '' END AS upId,
  CASE WHEN $filter.ascending THEN '' ELSE position END AS down, CASE WHEN $filter.ascending THEN '' ELSE id END AS downId
ORDER BY up, upId, down DESC, downId DESC
LIMIT $limit
WITH kind, about, id, date, position, line, body
CALL (kind, about, line) {
  MATCH (about)<-[s:STATES]-(d:Document)
  WHERE ($filter.asOf IS NULL OR right(d.meeting, 10) <= $filter.asOf) AND CASE kind
      WHEN 'CONTRADICTION' THEN s.outcome IS NOT NULL AND NOT s.outcome IN ['NOT_RELEASED', 'NONE'] AND s.rule <> 'mention'
      WHEN 'NO_DECISION' THEN s.rule = 'own-minutes'
      WHEN 'UNDATED_STEP' THEN s.undatedStepBy IS NOT NULL AND s.startLine = line
      WHEN 'IMPOSSIBLE_DATE' THEN s.impossibleStepBy IS NOT NULL AND s.startLine = line
      ELSE true
    END
  WITH s, d
  ORDER BY s.rank, d.key, s.startLine
  RETURN collect({
    outcome: s.outcome, printed: s.impossibleDate, why: s.impossibleBecause, startLine: s.startLine, endLine: s.endLine, quote: s.quote, rule: s.rule, confidence: s.confidence,
    document: {id: d.key, fileName: d.fileName, sha256: d.sha256, lineCount: d.lineCount}
  }) AS tellings
}
CALL (about) {
  MATCH (about)-[:HELD_BY]->(b:Committee)
  RETURN about.key AS meeting, coalesce(about.loaded, false) AS held, b.key AS committee
  UNION
  MATCH (about)<-[:HAS_ITEM]-(m:Meeting)-[:HELD_BY]->(b:Committee)
  RETURN m.key AS meeting, coalesce(m.loaded, false) AS held, b.key AS committee
  UNION
  MATCH (about)-[:AT]->(m:Meeting)-[:HELD_BY]->(b:Committee)
  RETURN m.key AS meeting, coalesce(m.loaded, false) AS held, b.key AS committee
}
CALL (about) {
  MATCH (about)-[:CONCERNS]->(c:`Case`)
  WITH DISTINCT c.key AS itsCase
  ORDER BY itsCase
  RETURN collect(itsCase) AS concerned
}
CALL (about) {
  MATCH (about)<-[:HANDLED_IN]-(c:`Case`)
  WITH DISTINCT c.key AS itsCase
  ORDER BY itsCase
  RETURN collect(itsCase) AS handled
}
RETURN kind, about.key AS about, id, date, position, body, tellings, meeting, held, committee,
  concerned + handled AS cases, coalesce(about.closed, false) AS closed
ORDER BY position DESC, id DESC
