import { registerEnumType } from 'type-graphql';

type EnumOf<Value extends string> = { readonly [Name in Value]: Name };

/**
 * Makes a GraphQL enum of the values that the code already knows, each with its description; the record is checked to
 * be complete by its type.
 */
export function describeEnum<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): EnumOf<Value> {
  const entries = Object.entries<string>(values);
  const enumObject: Record<string, string> = Object.fromEntries(entries.map(([value]) => [value, value]));
  const valuesConfig = Object.fromEntries(entries.map(([value, text]) => [value, { description: text }]));
  registerEnumType(enumObject, { name, description, valuesConfig });
  return complete(enumObject, values);
}

function complete<Value extends string>(
  made: Readonly<Record<string, string>>,
  values: Readonly<Record<Value, string>>,
): EnumOf<Value> {
  if (!isEnumOf(made, values)) throw new Error('An enum lacks a value');
  return made;
}

function isEnumOf<Value extends string>(
  made: Readonly<Record<string, string>>,
  values: Readonly<Record<Value, string>>,
): made is EnumOf<Value> {
  return Object.keys(values).every((value) => made[value] === value);
}
