// Counts what the graph holds; handlings are the steps of cases, without what running text alone tells of.
RETURN
  COUNT { MATCH (:Document) } AS documents,
  COUNT { MATCH (meeting:Meeting) WHERE meeting.loaded } AS meetingsLoaded,
  COUNT { MATCH (meeting:Meeting) WHERE NOT meeting.loaded } AS meetingsCited,
  COUNT { MATCH (:AgendaItem) } AS items,
  COUNT { MATCH (:`Case`) } AS cases,
  COUNT { MATCH (handling:Handling) WHERE handling.own IS NOT NULL } AS handlings,
  COUNT { MATCH (:Entity)-[edge]->(:Entity) } AS edges
