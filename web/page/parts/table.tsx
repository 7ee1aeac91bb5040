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

/** A table that can be saved as CSV. A column that is empty in all rows is left out; the file has them all. */
export function Table<Row>({ caption, columns, rows, keyOf, file }: TableProps<Row>) {
  const save = (): void => {
    const cells = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ text }) => text(row)))];
    download(`${file}.csv`, 'text/csv;charset=utf-8', csv(cells));
  };
  const shown = columns.filter(({ text }) => rows.some((row) => text(row) !== ''));
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
            {shown.map(({ title, number }) => (
              <th key={title} scope="col" class={number === true ? 'number' : ''}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {shown.map(({ title, cell, text, number }) => (
                <td key={title} data-title={title} class={classOf(number, text(row))}>
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

/** On a narrow screen a row stands as a list, where a cell without text is left out. */
const classOf = (number: boolean | undefined, text: string): string =>
  [...(number === true ? ['number'] : []), ...(text === '' ? ['empty'] : [])].join(' ');
