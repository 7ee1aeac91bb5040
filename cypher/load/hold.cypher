// Holds back every other writer on Neo4j until the transaction ends: it locks what it sets, though to the same value again.
MATCH (graph:Graph {key: 'graph'})
SET graph.held = true
