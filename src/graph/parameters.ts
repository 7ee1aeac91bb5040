import type { Parameters } from './store.js';

/**
 * Refuses parameters on which the two engines differ, or that neither can store: undefined, numbers that are not
 * finite or not safe as integers, anything that is not plain JSON, and maps or mixed lists inside a map named `properties` (such a
 * map is set on a node or an edge, and a property holds one value or a list of one kind). What is refused is a fault
 * of the program.
 */
export function checkParameters(parameters: Parameters): void {
  for (const [name, value] of Object.entries(parameters)) check(value, `$${name}`, name === 'properties');
}

function check(value: unknown, place: string, isPropertyMap: boolean): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
      throw new TypeError(`${place} is a number that cannot be stored exactly: ${value}`);
    }
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((element: unknown, index) => check(element, `${place}[${index}]`, false));
    return;
  }
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) {
    throw new TypeError(`${place} is no plain value`);
  }
  for (const [key, inner] of Object.entries(value)) {
    const innerPlace = `${place}.${key}`;
    if (isPropertyMap) checkProperty(inner, innerPlace);
    check(inner, innerPlace, key === 'properties');
  }
}

function checkProperty(value: unknown, place: string): void {
  if (Array.isArray(value)) {
    const kinds = new Set(value.map((element: unknown) => (element === null ? 'null' : typeof element)));
    if (kinds.size > 1 || kinds.has('object') || kinds.has('null')) {
      throw new TypeError(`${place} is a list that no property can hold`);
    }
  } else if (typeof value === 'object' && value !== null) {
    throw new TypeError(`${place} is a map, which no property can hold`);
  }
}
