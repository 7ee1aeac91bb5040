// Gives the items that refer to items, by date of their meeting and number.
UNWIND $keys AS key
MATCH (to:Entity:AgendaItem {key: key})<-[:REFERS_TO]-(i:AgendaItem)
RETURN DISTINCT key AS parent, i.key AS id, i.number AS number, coalesce(i.label, toString(i.number)) AS label, i.title AS title, i.type AS type, i.kind AS kind, i.closed AS closed,
  i.decision AS decision, i.outcome AS outcome, coalesce(i.loaded, false) AS loaded, i.sections AS sections,
  coalesce(i.date, '') AS date, coalesce(i.position, i.number, 0) AS position
ORDER BY parent, date, position, id
