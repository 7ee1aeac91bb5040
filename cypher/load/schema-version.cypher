// Notes the version of the schema that the graph has come to.
MATCH (graph:Graph {key: 'graph'})
SET graph.schemaVersion = $schemaVersion
