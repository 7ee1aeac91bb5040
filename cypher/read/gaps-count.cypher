// Counts gaps; a list for each kind says where to look.
CALL () {
  UNWIND $filter.meetingNotLoaded AS place
  MATCH (m:Meeting {municipality: place.code})
  WHERE m.loaded = false AND NOT coalesce(m.status, 'HELD') IN ['CANCELLED', 'MOVED'] AND ($filter.asOf IS NULL OR (m.date <= $filter.asOf AND EXISTS {
    MATCH (m)<-[:STATES]-(d:Document)
    WHERE right(d.meeting, 10) <= $filter.asOf
  }))
  RETURN m.key AS id
  UNION ALL
  UNWIND $filter.itemNotLoaded AS place
  MATCH (i:AgendaItem {municipality: place.code})
  WHERE i.loaded = false AND ($filter.asOf IS NULL OR (i.date <= $filter.asOf AND EXISTS {
    MATCH (i)<-[:STATES]-(d:Document)
    WHERE right(d.meeting, 10) <= $filter.asOf
  }))
  RETURN i.key AS id
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
  RETURN h.key AS id
  UNION ALL
  UNWIND $filter.noDecision AS place
  MATCH (i:AgendaItem {municipality: place.code})
  WHERE i.loaded = true AND i.kind = 'CASE' AND i.decision IS NULL AND i.awaited IS NULL AND ($filter.asOf IS NULL OR i.date <= $filter.asOf)
  RETURN i.key AS id
  UNION ALL
  UNWIND $filter.undatedStep AS place
  MATCH (i:AgendaItem {municipality: place.code})
  WHERE i.undatedStepBy IS NOT NULL AND ($filter.asOf IS NULL OR i.date <= $filter.asOf)
  MATCH (i)<-[s:STATES]-(:Document)
  WHERE s.undatedStepBy IS NOT NULL
  RETURN i.key + ' ' + toString(s.startLine) AS id
  UNION ALL
  UNWIND $filter.impossibleDate AS place
  MATCH (i:AgendaItem {municipality: place.code})
  WHERE i.impossibleStepBy IS NOT NULL AND ($filter.asOf IS NULL OR i.date <= $filter.asOf)
  MATCH (i)<-[s:STATES]-(:Document)
  WHERE s.impossibleStepBy IS NOT NULL
  RETURN i.key + ' ' + toString(s.startLine) AS id
}
RETURN count(id) AS total
