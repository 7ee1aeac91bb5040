// Gives who was disqualified from the items in which handlings took place.
UNWIND $keys AS key
MATCH (h:Entity:Handling {key: key})<-[:HANDLED_IN]-(c:`Case`)<-[:CONCERNS]-(i:AgendaItem)<-[:HAS_ITEM]-(m:Meeting)<-[:AT]-(h)
MATCH (i)<-[:DISQUALIFIED]-(p:Person)
RETURN DISTINCT key AS parent, p.key AS id, p.name AS name, p.party AS party, p.role AS role, p.municipality AS municipality
ORDER BY parent, id
