// Gives, for committees by key, the body that bears their name's successor, and those whose successor they are.
UNWIND $keys AS key
MATCH (b:Entity:Committee {key: key})
CALL (b) {
  MATCH (n:Entity:Committee {key: b.succeededBy})
  WITH DISTINCT n
  ORDER BY n.key
  RETURN collect({id: n.key, name: n.name, kind: n.kind, municipality: n.municipality}) AS succeededBy
}
CALL (b) {
  MATCH (f:Committee {municipality: b.municipality})
  WHERE f.succeededBy = b.key
  WITH DISTINCT f
  ORDER BY f.key
  RETURN collect({id: f.key, name: f.name, kind: f.kind, municipality: f.municipality}) AS precededBy
}
RETURN key AS parent, b.succeededOn AS succeededOn, succeededBy, precededBy
ORDER BY parent
