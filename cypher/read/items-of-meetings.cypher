// Gives the items of meetings in the order of the agenda.
UNWIND $keys AS key
MATCH (m:Entity:Meeting {key: key})-[:HAS_ITEM]->(i:AgendaItem)
RETURN DISTINCT key AS parent, i.key AS id, i.number AS number, coalesce(i.label, toString(i.number)) AS label, i.title AS title, i.type AS type, i.kind AS kind, i.closed AS closed,
  i.decision AS decision, i.outcome AS outcome, coalesce(i.loaded, false) AS loaded, i.sections AS sections,
  coalesce(i.position, i.number, 0) AS position
ORDER BY parent, position, id
