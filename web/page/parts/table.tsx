import type { ComponentChildren } from 'preact';
import { csv } from './csv';
import { download } from './download';

/** One column: what a cell shows, and the plain text of it for the file. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  readonly text: (row: Row) => string;
  readonly number?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Name of the file that the table can be saved as, without its ending. */
  readonly file: string;
}

/** A table that can be saved as CSV. */
export function Table<Row>({ caption, columns, rows, keyOf, file }: TableProps<Row>) {
  const save = (): void => {
    const cells = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ text }) => text(row)))];
    download(`${file}.csv`, 'text/csv;charset=utf-8', csv(cells));
  };
  return (
    <div class="table">
      <table>
        <caption>
          {caption}{' '}
          <button class="quiet" onClick={save}>
            Hent som CSV
          </button>
        </caption>
        <thead>
          <tr>
            {columns.map(({ title, number }) => (
              <th key={title} scope="col" class={number === true ? 'number' : ''}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ title, cell, number }) => (
                <td key={title} data-title={title} class={number === true ? 'number' : ''}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
