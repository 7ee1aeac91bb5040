// Gives agenda items by key.
UNWIND $keys AS key
MATCH (i:Entity:AgendaItem {key: key})
RETURN DISTINCT i.key AS id, i.number AS number, coalesce(i.label, toString(i.number)) AS label, i.title AS title, i.type AS type, i.kind AS kind, i.closed AS closed,
  i.decision AS decision, i.outcome AS outcome, coalesce(i.loaded, false) AS loaded, i.sections AS sections
ORDER BY id
