import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** An ISO calendar date that exists: `2025-02-29` does not. */
export function isCalendarDate(text: string): boolean {
  const parts = ISO_DATE.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || year === 0) return false;
  const date = new Date(Date.UTC(2000, month - 1, day));
  // Years below 100 would be taken for the twentieth century.
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function parse(value: unknown, node: ValueNode | null): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  const shown = typeof value === 'string' ? `“${value.slice(0, 40)}”` : 'This';
  throw new GraphQLError(`${shown} is no calendar date; one is written as 2025-12-11.`, {
    nodes: node,
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** An ISO calendar date, kept as its text so that no time zone can shift it. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar date in ISO form, `2025-12-11`. One that does not exist is refused with BAD_USER_INPUT.',
  specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc3339#section-5.6',
  serialize: (value) => {
    if (typeof value === 'string' && isCalendarDate(value)) return value;
    throw new Error('The graph holds a date that is no calendar date');
  },
  parseValue: (value) => parse(value, null),
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null, node),
});
