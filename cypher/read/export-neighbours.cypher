// Gives what edges of these types join to nodes, whichever way they point, once for each type and direction.
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {key: key})-[edge]->(other:Entity)
  WHERE type(edge) IN $leaving
  RETURN type(edge) AS type, other.key AS other, other.date AS date, other.municipality AS municipality, edge.confidence AS confidence
  UNION
  MATCH (:Entity {key: key})<-[edge]-(other:Entity)
  WHERE type(edge) IN $arriving
  RETURN type(edge) AS type, other.key AS other, other.date AS date, other.municipality AS municipality, edge.confidence AS confidence
}
WITH key, type, other, date, municipality, max(confidence) AS confidence
RETURN key, type, other, date, municipality, confidence
ORDER BY key, type, other
