// Gives, of these values of committees, municipalities and laws, those that no document states any more.
UNWIND $values AS row
MATCH (hub:Entity {key: row.key})
WHERE NOT EXISTS {
  MATCH (hub)<-[states:STATES]-(:Document)
  WHERE states[row.property] = row.value
}
RETURN DISTINCT row.key AS key
ORDER BY key
