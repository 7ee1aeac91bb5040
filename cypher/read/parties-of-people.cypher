// Gives the parties with which the minutes of meetings print these people, each with its first and last day.
UNWIND $keys AS key
MATCH (p:Entity:Person {key: key})<-[s:STATES]-(d:Document)
WHERE s.party IS NOT NULL
MATCH (m:Entity:Meeting {key: d.meeting})
WITH key, s.party AS party, min(m.date) AS first, max(m.date) AS last
RETURN key AS parent, party, first, last
ORDER BY parent, first, last, party
