// Gives the number of changes that the graph has seen, the version of its schema, and what tells it from other graphs.
MATCH (graph:Graph {key: 'graph'})
RETURN graph.version AS version, graph.schemaVersion AS schemaVersion, graph.id AS id,
  graph.changesSince AS changesSince
