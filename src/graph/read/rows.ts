import type { z } from 'zod';
import type { Parameters, Reader } from '../store.js';

/** Runs a statement of `cypher/read/` and gives its rows in the form stated; another form is a fault of the program. */
export async function readRows<Form extends z.ZodType>(
  reader: Reader,
  statement: string,
  parameters: Parameters,
  form: Form,
): Promise<z.output<Form>[]> {
  const rows = await reader.run(`read/${statement}`, parameters);
  return rows.map((row) => form.parse(row));
}

/** Runs a statement that gives one number named `total`. */
export async function readTotal(reader: Reader, statement: string, parameters: Parameters): Promise<number> {
  const [row] = await reader.run(`read/${statement}`, parameters);
  if (typeof row?.['total'] !== 'number') throw new Error(`The statement read/${statement} gave no total`);
  return row['total'];
}
