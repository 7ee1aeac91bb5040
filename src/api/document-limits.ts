import { GraphQLError, Kind, parse, visit, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import { refusal } from './errors.js';
import { LIMITS, type Limits } from './limits.js';

/**
 * Why a document is refused before it is validated, or null: validation itself takes time that grows with the square of
 * what is repeated. Looks at each word once, and knows nothing of the schema. What does not parse is left to the server,
 * which says where.
 * Codes: TOKEN_LIMIT, DEPTH_LIMIT, ALIAS_LIMIT, FRAGMENT_LIMIT, REPETITION_LIMIT, INTROSPECTION_LIMIT.
 */
export function documentRefusal(text: string, limits: Limits = LIMITS): GraphQLError | null {
  if (text.length > limits.characters) {
    return refusal('TOKEN_LIMIT', `The document is longer than ${limits.characters} characters.`);
  }
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.tokens, noLocation: true });
  } catch (error) {
    if (error instanceof RangeError) return refusal('DEPTH_LIMIT', 'The document is nested too deeply to be read.');
    const tooMany = error instanceof GraphQLError && error.message.includes(`more that ${limits.tokens} tokens`);
    return tooMany ? refusal('TOKEN_LIMIT', `The document has more than ${limits.tokens} words and signs.`) : null;
  }
  const found = counted(document);
  if (found.aliases > limits.aliases) {
    return refusal('ALIAS_LIMIT', `The document has ${found.aliases} aliases; ${limits.aliases} are allowed.`);
  }
  if (found.fragments > limits.fragments) {
    return refusal('FRAGMENT_LIMIT', `The document has ${found.fragments} fragments; ${limits.fragments} are allowed.`);
  }
  if (found.repetitions > limits.repetitions) {
    return refusal(
      'REPETITION_LIMIT',
      `The document selects fields, variables or directives ${found.repetitions} times again where they stand already; ` +
        `${limits.repetitions} times are allowed.`,
    );
  }
  if (found.introspections > limits.introspections) {
    return refusal(
      'INTROSPECTION_LIMIT',
      `The document asks the schema for itself in ${found.introspections} ways; ${limits.introspections} are allowed.`,
    );
  }
  return null;
}

interface Counts {
  aliases: number;
  fragments: number;
  /** Fields under a name that stands in the same selection already, and what else validation compares each with each. */
  repetitions: number;
  /** Fields that give the schema, and aliases below them. */
  introspections: number;
}

function counted(document: DocumentNode): Counts {
  const counts: Counts = { aliases: 0, fragments: 0, repetitions: 0, introspections: 0 };
  let schemaFields = 0;
  visit(document, {
    FragmentDefinition: {
      enter: ({ typeCondition }) => {
        counts.fragments += 1;
        if (typeCondition.name.value.startsWith('__')) schemaFields += 1;
      },
      leave: ({ typeCondition }) => {
        if (typeCondition.name.value.startsWith('__')) schemaFields -= 1;
      },
    },
    SelectionSet: (node, _key, parent) => {
      // An inline fragment belongs to the selection around it, which has counted it.
      const around = Array.isArray(parent) || parent === undefined || !('kind' in parent) ? null : parent.kind;
      if (around !== Kind.INLINE_FRAGMENT) counts.repetitions += repetitionsIn(node);
    },
    Field: {
      enter: (node) => {
        if (node.alias !== undefined) counts.aliases += 1;
        if (isSchemaField(node) || (schemaFields > 0 && node.alias !== undefined)) counts.introspections += 1;
        if (isSchemaField(node)) schemaFields += 1;
        counts.repetitions += Math.max(0, (node.directives?.length ?? 0) - 2);
      },
      leave: (node) => {
        if (isSchemaField(node)) schemaFields -= 1;
      },
    },
    OperationDefinition: ({ variableDefinitions }) => {
      counts.repetitions += Math.max(0, (variableDefinitions?.length ?? 0) - 50);
    },
  });
  return counts;
}

function isSchemaField({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

function repetitionsIn(selections: SelectionSetNode): number {
  const names = new Set<string>();
  let repetitions = 0;
  const add = ({ selections: inside }: SelectionSetNode): void => {
    for (const selection of inside) {
      if (selection.kind === Kind.INLINE_FRAGMENT) add(selection.selectionSet);
      if (selection.kind !== Kind.FIELD) continue;
      const name = selection.alias?.value ?? selection.name.value;
      if (names.has(name)) repetitions += 1;
      else names.add(name);
    }
  };
  add(selections);
  return repetitions;
}
