// Counts gaps; a list for each kind says where to look.
CALL () {
  UNWIND $meetingNotLoaded AS place
  MATCH (m:Meeting {municipality: place.code})
  WHERE m.loaded = false AND ($asOf IS NULL OR (m.date <= $asOf AND EXISTS {
    MATCH (m)<-[:STATES]-(d:Document)
    WHERE right(d.meeting, 10) <= $asOf
  }))
  RETURN m.key AS id
  UNION ALL
  UNWIND $itemNotLoaded AS place
  MATCH (i:AgendaItem {municipality: place.code})
  WHERE i.loaded = false AND ($asOf IS NULL OR (i.date <= $asOf AND EXISTS {
    MATCH (i)<-[:STATES]-(d:Document)
    WHERE right(d.meeting, 10) <= $asOf
  }))
  RETURN i.key AS id
  UNION ALL
  UNWIND $contradiction AS place
  MATCH (h:Handling {municipality: place.code})
  WHERE $asOf IS NULL OR h.date <= $asOf
  MATCH (h)<-[s:STATES]-(d:Document)
  WHERE s.outcome IS NOT NULL AND NOT s.outcome IN ['NOT_RELEASED', 'NONE'] AND s.rule <> 'mention'
    AND ($asOf IS NULL OR right(d.meeting, 10) <= $asOf)
  WITH place, h, count(DISTINCT s.outcome) AS outcomes, count(DISTINCT d.key + s.rule) AS voices
  WHERE outcomes > 1 AND voices > 1
  CALL (h) {
    MATCH (h)<-[s:STATES]-(d:Document)
    WHERE s.outcome IS NOT NULL AND s.rule <> 'mention' AND ($asOf IS NULL OR right(d.meeting, 10) <= $asOf)
    WITH s.outcome AS outcome, count(DISTINCT d.key + s.rule) AS agreeing
    WHERE NOT outcome IN ['NOT_RELEASED', 'NONE']
    RETURN max(agreeing) AS most
  }
  WITH place, h, voices, most
  WHERE most < voices
  RETURN h.key AS id
  UNION ALL
  UNWIND $noDecision AS place
  MATCH (i:AgendaItem {municipality: place.code})
  WHERE i.loaded = true AND i.kind = 'CASE' AND i.decision IS NULL AND ($asOf IS NULL OR i.date <= $asOf)
  RETURN i.key AS id
  UNION ALL
  UNWIND $undatedStep AS place
  MATCH (i:AgendaItem {municipality: place.code})
  WHERE i.undatedStepBy IS NOT NULL AND ($asOf IS NULL OR i.date <= $asOf)
  MATCH (i)<-[s:STATES]-(:Document)
  WHERE s.undatedStepBy IS NOT NULL
  RETURN i.key + ' ' + toString(s.startLine) AS id
}
RETURN count(id) AS total
