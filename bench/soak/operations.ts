import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kind, parse, print } from 'graphql';

/** Where the project keeps queries that it shows or tests. */
const FOLDERS = ['examples/queries', 'test/store/queries'].map((path) =>
  fileURLToPath(new URL(`../../${path}/`, import.meta.url)),
);

/** A named operation as a document of its own. */
export interface WrittenOperation {
  readonly name: string;
  readonly text: string;
  /** Whether it is written to be refused. */
  readonly refused: boolean;
}

/** All operations of the project's query files, each with those fragments of its file that it uses. */
export function writtenOperations(): WrittenOperation[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.graphql'))
      .toSorted()
      .flatMap((name) => operationsOf(readFileSync(`${folder}${name}`, 'utf8'))),
  );
}

function operationsOf(file: string): WrittenOperation[] {
  const { definitions } = parse(file);
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const own = print(definition);
    const fragments = definitions.filter(
      (other) => other.kind === Kind.FRAGMENT_DEFINITION && own.includes(`...${other.name.value}`),
    );
    const name = definition.name?.value ?? '';
    return [{ name, text: [own, ...fragments.map(print)].join('\n'), refused: name.startsWith('Refused') }];
  });
}
