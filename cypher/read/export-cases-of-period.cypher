// Gives those of these cases that have a step or an item of their own in a period.
UNWIND $keys AS key
MATCH (c:Entity:`Case` {key: key})
WHERE EXISTS {
    MATCH (c)-[:HANDLED_IN]->(h:Handling)
    WHERE ($from IS NULL OR h.date >= $from) AND ($to IS NULL OR h.date <= $to)
  }
  OR EXISTS {
    MATCH (c)<-[:CONCERNS]-(i:AgendaItem)
    WHERE ($from IS NULL OR i.date >= $from) AND ($to IS NULL OR i.date <= $to)
  }
RETURN DISTINCT key
ORDER BY key
