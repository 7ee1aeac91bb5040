// Gives the meeting of each of these items, with its committee.
UNWIND $keys AS key
MATCH (i:Entity:AgendaItem {key: key})<-[:HAS_ITEM]-(m:Meeting)-[:HELD_BY]->(b:Committee)
RETURN DISTINCT key AS parent, m.key AS id, m.date AS date, m.startsAt AS startsAt, m.place AS place, m.term AS term,
  coalesce(m.kind, 'ORDINARY') AS kind,
  coalesce(m.status, 'HELD') AS status, m.movedTo AS movedTo,
  coalesce(m.loaded, false) AS loaded, m.municipality AS municipality,
  {id: b.key, name: b.name, kind: b.kind, municipality: b.municipality} AS committee
ORDER BY parent, id
