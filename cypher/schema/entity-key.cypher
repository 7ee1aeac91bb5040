// Keeps keys unique.
CREATE CONSTRAINT entity_key IF NOT EXISTS
FOR (node:Entity)
REQUIRE node.key IS UNIQUE
