import {
  casesOfPeriod,
  evidenceOf,
  keysInOrder,
  neighbours,
  nodesOf,
  relativesOf,
  stepKeysInOrder,
  type ExportedNode,
  type ExportFilter,
  type Neighbour,
} from '../graph/read/export.js';
import type { Reader, Value } from '../graph/store.js';
import {
  EVENT_ATTRIBUTES,
  EVENT_TYPES,
  OBJECT_FORMS,
  STEP_EDGES,
  type AttributeType,
  type ObjectForm,
} from './ocel-types.js';

/** How much was written. */
export interface LogCounts {
  objects: number;
  events: number;
}

interface Relationship {
  readonly objectId: string;
  readonly qualifier: string;
}

const NODES_AT_ONCE = 200;

/** When an object has had an attribute whose time is not known: always, as the standard's own example says it. */
const ALWAYS = '1970-01-01T00:00:00Z';

/**
 * The steps of cases as an object-centric event log: one JSON object in the format of OCEL 2.0, in parts, an object or
 * event a line. Objects come by kind and key, events by date and key, so the same graph gives the same text.
 * @param counts is counted up as parts are given.
 */
export async function* ocelText(reader: Reader, filter: ExportFilter, counts: LogCounts): AsyncGenerator<string> {
  const objectTypes = OBJECT_FORMS.map(({ type, attributes }) => ({
    name: type,
    attributes: Object.entries(attributes).map(([name, attribute]) => ({ name, type: attribute.type })),
  }));
  const attributes = Object.entries(EVENT_ATTRIBUTES).map(([name, type]) => ({ name, type }));
  const eventTypes = EVENT_TYPES.map((name) => ({ name, attributes }));
  yield `{"objectTypes":${JSON.stringify(objectTypes)},\n"eventTypes":${JSON.stringify(eventTypes)},\n"objects":[`;
  for await (const object of objects(reader, filter)) {
    yield `${counts.objects === 0 ? '' : ','}\n${JSON.stringify(object)}`;
    counts.objects += 1;
  }
  yield '\n],\n"events":[';
  for await (const event of events(reader, filter)) {
    yield `${counts.events === 0 ? '' : ','}\n${JSON.stringify(event)}`;
    counts.events += 1;
  }
  yield '\n]}\n';
}

async function* objects(reader: Reader, filter: ExportFilter): AsyncGenerator<object> {
  for (const form of OBJECT_FORMS) {
    // What has no date is there as a whole; of the cases, those that the period knows.
    const chosen = form.dated ? filter : { ...filter, from: null, to: null };
    for await (const keys of keysInOrder(reader, form.prefix, chosen, NODES_AT_ONCE)) {
      const known = form.type === 'case' ? await casesOfPeriod(reader, keys, filter) : new Set(keys);
      const nodes = await nodesOf(
        reader,
        keys.filter((key) => known.has(key)),
      );
      const relationships = await relationshipsOf(reader, form, nodes, filter);
      for (const node of nodes) {
        yield {
          id: node.key,
          type: form.type,
          attributes: attributesOf(form, node),
          relationships: inOrder(relationships.get(node.key) ?? []),
        };
      }
    }
  }
}

async function relationshipsOf(
  reader: Reader,
  form: ObjectForm,
  nodes: readonly ExportedNode[],
  filter: ExportFilter,
): Promise<ReadonlyMap<string, readonly Relationship[]>> {
  const keys = nodes.map(({ key }) => key);
  const types = { out: Object.keys(form.out), in: Object.keys(form.in) };
  const joined = types.out.length + types.in.length === 0 ? new Map() : await neighbours(reader, keys, types);
  const minutes = await relativesOf(reader, 'documents-of-meetings', form.type === 'meeting' ? keys : []);
  const within = await withinFilter(reader, [...joined.values()].flat(), filter);
  return new Map(
    keys.map((key) => [
      key,
      [
        ...qualified(form, (joined.get(key) ?? []).filter(within)),
        ...(minutes.get(key) ?? []).map(({ id }) => ({ objectId: id, qualifier: 'minutes' })),
      ],
    ]),
  );
}

/** Tells which neighbours are objects of the log: those that the filter leaves out must not be referred to. */
async function withinFilter(
  reader: Reader,
  joined: readonly Neighbour[],
  filter: ExportFilter,
): Promise<(neighbour: Neighbour) => boolean> {
  const cases = [...new Set(joined.map(({ other }) => other).filter((key) => key.startsWith('case:')))].sort();
  const known = await casesOfPeriod(reader, cases, filter);
  const { municipality, from, to } = filter;
  return ({ other, date, municipality: itsOwn }) => {
    const form = OBJECT_FORMS.find(({ prefix }) => other.startsWith(prefix));
    if (form === undefined || (municipality !== null && itsOwn !== municipality)) return false;
    if (form.type === 'case') return known.has(other);
    // A node without a date is in no period.
    return !form.dated || ((from === null || (date ?? '') >= from) && (to === null || (date ?? '\uFFFF') <= to));
  };
}

async function* events(reader: Reader, filter: ExportFilter): AsyncGenerator<object> {
  const types = { out: Object.keys(STEP_EDGES.out), in: Object.keys(STEP_EDGES.in) };
  for await (const keys of stepKeysInOrder(reader, filter, NODES_AT_ONCE)) {
    const joined = await neighbours(reader, keys, types);
    const items = await relativesOf(reader, 'items-of-handlings', keys);
    const absent = await relativesOf(reader, 'absentees-of-handlings', keys);
    const evidence = await evidenceOf(reader, keys);
    for (const { key, properties } of await nodesOf(reader, keys)) {
      const around = joined.get(key) ?? [];
      const identity = around.filter(({ type }) => type === 'HANDLED_IN');
      // What is only told of a case in prose is no step of it.
      if (identity.length === 0) continue;
      const stated = evidence.get(key) ?? [];
      const outcome = EVENT_TYPES.find((name) => name === properties['outcome']) ?? 'NONE';
      const told = {
        confidence: Math.max(...identity.map(({ confidence }) => confidence ?? 0)),
        evidence: stated.map((one) => `${one.document.fileName}:${one.startLine}-${one.endLine}`).join('; '),
        outcome,
        text: properties['text'],
        timePrecision: 'day',
      };
      yield {
        id: key,
        type: outcome,
        time: midnight(String(properties['date'])),
        attributes: Object.entries(told).flatMap(([name, value]) =>
          isTold(value) ? [{ name, value: written(value, 'string') }] : [],
        ),
        relationships: inOrder([
          ...qualified(STEP_EDGES, around),
          ...(items.get(key) ?? []).map(({ id }) => ({ objectId: id, qualifier: 'item' })),
          ...(absent.get(key) ?? []).map(({ id }) => ({ objectId: id, qualifier: 'absent' })),
          ...stated.map(({ document }) => ({ objectId: document.id, qualifier: 'stated in' })),
        ]),
      };
    }
  }
}

function attributesOf(form: ObjectForm, { properties }: ExportedNode): object[] {
  return Object.entries(form.attributes).flatMap(([name, { property, type }]) => {
    const value = properties[property];
    return isTold(value) ? [{ name, time: ALWAYS, value: written(value, type) }] : [];
  });
}

function qualified(edges: Pick<ObjectForm, 'out' | 'in'>, joined: readonly Neighbour[]): Relationship[] {
  return joined.flatMap(({ type, other }) => {
    const qualifier = edges.out[type] ?? edges.in[type];
    return qualifier === undefined ? [] : [{ objectId: other, qualifier }];
  });
}

/** Each relationship once, by object, then by qualifier. */
function inOrder(relationships: readonly Relationship[]): Relationship[] {
  const unique = new Map(relationships.map((one) => [JSON.stringify([one.objectId, one.qualifier]), one]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function isTold(value: Value | undefined): value is string | number | boolean {
  return value !== undefined && value !== null && typeof value !== 'object';
}

function written(value: string | number | boolean, type: AttributeType): string {
  return type === 'time' ? midnight(String(value)) : String(value);
}

/** Minutes tell the day alone; the standard asks for a time of day. */
function midnight(date: string): string {
  return `${date}T00:00:00Z`;
}
