// Makes the node that holds the graph's version, the version of its schema and its id, where there is none.
MERGE (graph:Entity {key: 'graph'})
ON CREATE SET graph:Graph, graph.version = 0, graph.schemaVersion = $schemaVersion, graph.id = $id,
  graph.held = true
