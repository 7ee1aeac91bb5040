// Finds policies by the slug of their name.
CREATE INDEX policy_slug IF NOT EXISTS
FOR (node:Policy)
ON (node.slug)
