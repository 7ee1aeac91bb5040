// Gives, for municipalities by code, the wording of the items of some of their meetings, drawn by lot, with their cases.
UNWIND $codes AS code
CALL (code) {
  MATCH (m:Meeting {municipality: code})
  WHERE m.lot IS NOT NULL
  WITH m
  ORDER BY m.lot, m.key
  LIMIT $drawn
  MATCH (m)-[:HAS_ITEM]->(i:AgendaItem)-[:CONCERNS]->(c:`Case`)
  WHERE i.signature IS NOT NULL
  WITH DISTINCT c.key AS id, i.signature AS signature
  ORDER BY id, signature
  RETURN collect([id, signature]) AS texts
}
RETURN code, texts
ORDER BY code
