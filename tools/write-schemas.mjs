// `npm run schema`: prints the GraphQL schema and the JSON Schema of a parsed referat from the built program.
import { writeFileSync } from 'node:fs';
import { printApiSchema } from '../dist/api/schema.js';
import { printedReferatJsonSchema } from '../dist/referat/printed.js';

const write = (name, text) => writeFileSync(new URL(`../schema/${name}`, import.meta.url), text);
write('schema.graphql', printApiSchema());
write('referat.schema.json', printedReferatJsonSchema());
