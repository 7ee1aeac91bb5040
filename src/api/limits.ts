import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { refusal } from './errors.js';
import { DEFAULT_PAGE, MAX_PAGE } from './paging/size.js';
import { below, selectedFields, type SelectionSource } from './selection.js';
import { variablesRefusal } from './variable-limits.js';

/** How much one operation may ask for. The first six are looked at before the document is validated. */
export interface Limits {
  /** Length of the document. */
  readonly characters: number;
  /** Words and signs of the document, counted while it is parsed. */
  readonly tokens: number;
  readonly fragments: number;
  /** Fields that stand again in the selection in which they stand already. */
  readonly repetitions: number;
  /** Fields that ask the schema for itself, and aliases below them. */
  readonly introspections: number;
  /** Fields with another name in the answer, in the whole document. */
  readonly aliases: number;
  /** Values in the variables. */
  readonly values: number;
  /** Levels of fields below each other. */
  readonly depth: number;
  /** Objects that lists may give: a page counts its size, any other list 10, nested ones multiplied. */
  readonly cost: number;
}

export const LIMITS: Limits = {
  characters: 100_000,
  tokens: 2_000,
  fragments: 40,
  repetitions: 50,
  introspections: 3,
  aliases: 50,
  values: 1_000,
  depth: 15,
  cost: 50_000,
};

const LIST_SIZE = 10;
/** Fields that are looked at: fragments that double each other would otherwise keep the check itself busy. */
const MAX_FIELDS = 10_000;

/**
 * Why a valid operation is refused before it runs, or null. Introspection counts nothing here: document-limits.ts and
 * graphql-js itself bound it.
 * Codes: OPERATION_NOT_SUPPORTED, VARIABLE_LIMIT, DEPTH_LIMIT, COST_LIMIT.
 */
export function refusalOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits = LIMITS,
): GraphQLError | null {
  const queryType = schema.getQueryType();
  if (operation.operation !== 'query' || !queryType) {
    return refusal('OPERATION_NOT_SUPPORTED', `This API is read-only: it takes no ${operation.operation}.`);
  }
  const tooMany = variablesRefusal(variables, limits.values);
  if (tooMany !== null) return tooMany;
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables }, { maxErrors: 1 });
  // Wrong variables are reported by the execution, which then runs nothing.
  if (coerced.coerced === undefined) return null;
  const source = { fragments: fragmentsOf(document), variableValues: coerced.coerced };
  try {
    const cost = new Measure(schema, source, limits).cost(queryType, [operation.selectionSet], 1);
    if (cost <= limits.cost) return null;
    return refusal(
      'COST_LIMIT',
      `The operation may give ${cost} objects; ${limits.cost} are allowed. Ask for less at once.`,
    );
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

class Measure {
  readonly #schema: GraphQLSchema;
  readonly #source: SelectionSource;
  readonly #limits: Limits;
  #fields = 0;

  constructor(schema: GraphQLSchema, source: SelectionSource, limits: Limits) {
    this.#schema = schema;
    this.#source = source;
    this.#limits = limits;
  }

  /** What the lists below one object come to. Fields of one name in the answer are one field, as in execution. */
  cost(parent: GraphQLCompositeType, selections: readonly SelectionSetNode[], depth: number): number {
    const groups = new Map<string, { readonly type: GraphQLCompositeType; readonly nodes: FieldNode[] }>();
    for (const { node, on } of selectedFields(selections, this.#source)) {
      const condition = on === null ? parent : this.#schema.getType(on);
      const type = isCompositeType(condition) ? condition : parent;
      const key = `${type.name} ${node.alias?.value ?? node.name.value}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { type, nodes: [node] });
      else group.nodes.push(node);
    }
    let cost = 0;
    for (const { type, nodes } of groups.values()) cost += this.#fieldCost(type, nodes, depth);
    return cost;
  }

  #fieldCost(parent: GraphQLCompositeType, nodes: readonly FieldNode[], depth: number): number {
    const [node] = nodes;
    if (node === undefined || !(isObjectType(parent) || isInterfaceType(parent))) return 0;
    const field = parent.getFields()[node.name.value];
    if (field === undefined) return 0; // __typename and introspection
    this.#fields += 1;
    if (this.#fields > MAX_FIELDS) throw refusal('COST_LIMIT', `The operation selects more than ${MAX_FIELDS} fields.`);
    if (depth > this.#limits.depth) {
      throw refusal('DEPTH_LIMIT', `The operation is more than ${this.#limits.depth} fields deep.`);
    }
    const size = this.#size(parent, field, node);
    const type = getNamedType(field.type);
    const selections = below(nodes);
    const inside = selections.length > 0 && isCompositeType(type) ? this.cost(type, selections, depth + 1) : 0;
    return this.#work(field, node) + (size === null ? inside : size + size * inside);
  }

  /** What a field looks at beside what it gives. */
  #work(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    const own: unknown = field.extensions['work'];
    if (typeof own !== 'function') return 0;
    const work: unknown = own(argumentsOf(field, node, this.#source.variableValues));
    return typeof work === 'number' ? work : 0;
  }

  /** How many objects a field may give; null for a single one, and inside a page, whose size counts already. */
  #size(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
    const isPage = field.args.some(({ name }) => name === 'first');
    const own: unknown = field.extensions['size'];
    if (isPage || typeof own === 'function') {
      const given = argumentsOf(field, node, this.#source.variableValues);
      const size: unknown = isPage ? pageSize(given) : typeof own === 'function' ? own(given) : null;
      return typeof size === 'number' ? size : LIST_SIZE;
    }
    if (!isListType(getNullableType(field.type)) || parent.name.endsWith('Connection')) return null;
    return LIST_SIZE;
  }
}

/** Sizes out of bounds are refused where the page is read; here they only must not make the cost small. */
function pageSize({ first, last }: Readonly<Record<string, unknown>>): number {
  const size = typeof first === 'number' ? first : typeof last === 'number' ? last : DEFAULT_PAGE;
  return size < 0 || size > MAX_PAGE ? MAX_PAGE : size;
}

function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return {}; // The execution reports it.
  }
}

function fragmentsOf(document: DocumentNode): Readonly<Record<string, FragmentDefinitionNode>> {
  return Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}
