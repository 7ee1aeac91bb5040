// Counts what the graph holds.
RETURN
  COUNT { MATCH (:Document) } AS documents,
  COUNT { MATCH (meeting:Meeting) WHERE meeting.loaded } AS meetingsLoaded,
  COUNT { MATCH (meeting:Meeting) WHERE NOT meeting.loaded } AS meetingsCited,
  COUNT { MATCH (:AgendaItem) } AS items,
  COUNT { MATCH (:`Case`) } AS cases,
  COUNT { MATCH (:Handling) } AS handlings,
  COUNT { MATCH (:Entity)-[edge]->(:Entity) } AS edges
