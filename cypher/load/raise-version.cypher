// Counts one more change of the graph; on Neo4j this also holds back every other writer, as load/hold does.
MATCH (graph:Graph {key: 'graph'})
SET graph.version = graph.version + 1
