// Makes the node that holds the graph's version and the version of its schema, where there is none.
MERGE (graph:Entity {key: 'graph'})
ON CREATE SET graph:Graph, graph.version = 0, graph.schemaVersion = $schemaVersion
