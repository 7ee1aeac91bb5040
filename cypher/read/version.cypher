// Gives the number of changes that the graph has seen and the version of its schema.
MATCH (graph:Graph {key: 'graph'})
RETURN graph.version AS version, graph.schemaVersion AS schemaVersion
