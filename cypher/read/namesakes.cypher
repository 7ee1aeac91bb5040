// Gives the names under which one meeting's minutes print two parties.
UNWIND $municipalities AS code
MATCH (p:Person {municipality: code})
WHERE p.namesakes IS NOT NULL
MATCH (p)<-[s:STATES]-(d:Document)
WHERE s.namesakes IS NOT NULL
MATCH (m:Entity:Meeting {key: d.meeting})-[:HELD_BY]->(b:Committee)
WHERE $asOf IS NULL OR m.date <= $asOf
RETURN DISTINCT p.key AS person, p.name AS name, s.namesakes AS parties, m.key AS meeting, m.date AS date,
  b.key AS committee, d.key AS document
ORDER BY date, person, document
