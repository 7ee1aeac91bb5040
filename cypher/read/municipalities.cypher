// Gives the municipalities that the graph holds anything of: key, code and name.
MATCH (m:Municipality)
RETURN DISTINCT m.key AS id, m.code AS code, m.name AS name
ORDER BY id
