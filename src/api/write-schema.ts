import { writeFile } from 'node:fs/promises';
import { printApiSchema } from './schema.js';

// Run by `npm run schema`. The same relative path leads there from src/api and from dist/api.
await writeFile(new URL('../../schema/schema.graphql', import.meta.url), printApiSchema());
