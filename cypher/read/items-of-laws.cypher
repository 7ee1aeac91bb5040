// Gives the latest $limit items that cite each of these laws, the latest first.
UNWIND $keys AS key
MATCH (l:Entity:Law {key: key})
CALL (l) {
  MATCH (l)<-[:CITES]-(i:AgendaItem)
  WITH DISTINCT i, coalesce(i.date, '') AS date
  ORDER BY date DESC, i.key
  LIMIT $limit
  RETURN i, date
}
RETURN key AS parent, i.key AS id, i.number AS number, coalesce(i.label, toString(i.number)) AS label, i.title AS title, i.type AS type, i.kind AS kind, i.closed AS closed,
  i.decision AS decision, i.outcome AS outcome, coalesce(i.loaded, false) AS loaded, i.sections AS sections, date
ORDER BY parent, date DESC, id
