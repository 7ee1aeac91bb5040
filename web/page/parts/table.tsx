import { Fragment, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { csv } from './csv';
import { download } from './download';

/** One column: what a cell shows, and the plain text of it for the file. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  readonly text: (row: Row) => string;
  readonly number?: boolean;
  /** Whether its cells are so short that they should stay on one line. */
  readonly short?: boolean;
  /** Whether its cells should stay on one line where a screen is wide; on paper they need not. */
  readonly line?: boolean;
  /** Whether its cells hold so much that they need room before others get it. */
  readonly wide?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Name of the file that the table can be saved as, without its ending. */
  readonly file: string;
  /** What stands below a row, over the whole width of the table; null for nothing. */
  readonly below?: (row: Row) => ComponentChildren;
  /** Of rows that come page by page gives all of them, for the file; none of those that came is hidden. */
  readonly whole?: () => Promise<readonly Row[]>;
}

/** Of a longer table only so many rows are shown at first; paper and file have them all. */
const FIRST_ROWS = 40;

/** A table that can be saved as CSV. A column that is empty in all rows is left out; the file has them all. */
export function Table<Row>({ caption, columns, rows, keyOf, file, below, whole }: TableProps<Row>) {
  const [all, setAll] = useState(false);
  const [fetching, setFetching] = useState<'no' | 'now' | 'failed'>('no');
  const saveRows = (saved: readonly Row[]): void => {
    const cells = [columns.map(({ title }) => title), ...saved.map((row) => columns.map(({ text }) => text(row)))];
    download(`${file}.csv`, 'text/csv;charset=utf-8', csv(cells));
    setFetching('no');
  };
  const save = (): void => {
    if (whole === undefined) saveRows(rows);
    else {
      setFetching('now');
      // A file that is cut short without saying so would be worse than none.
      void whole().then(saveRows, () => setFetching('failed'));
    }
  };
  const shown = columns.filter(({ text }) => rows.some((row) => text(row) !== ''));
  const folds = whole === undefined && rows.length > FIRST_ROWS + 5 && !all;
  return (
    <div class="table">
      <table>
        <caption>
          {caption}{' '}
          <button class="quiet" disabled={fetching === 'now'} onClick={save}>
            {fetching === 'now' ? 'Henter …' : 'Hent som CSV'}
          </button>
          {fetching === 'failed' ? <span role="alert"> Rækkerne kunne ikke hentes. Prøv igen.</span> : null}
        </caption>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column.title} scope="col" class={classOf(column, null)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const more = below?.(row) ?? null;
            return (
              <Fragment key={keyOf(row)}>
                <tr class={folds && index >= FIRST_ROWS ? 'later' : ''}>
                  {shown.map((column) => (
                    <td key={column.title} data-title={column.title} class={classOf(column, column.text(row))}>
                      <div>{column.cell(row)}</div>
                    </td>
                  ))}
                </tr>
                {more === null ? null : (
                  <tr class="below">
                    <td colSpan={shown.length}>
                      <div>{more}</div>
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {folds ? (
        <button class="all-rows" onClick={() => setAll(true)}>
          Vis alle {rows.length} rækker
        </button>
      ) : null}
    </div>
  );
}

/** On a narrow screen a row stands as a list, where a cell without text is left out. */
function classOf<Row>({ number, short, line, wide }: Column<Row>, text: string | null): string {
  const names = {
    number: number === true,
    short: short === true,
    line: line === true,
    wide: wide === true,
    empty: text === '',
  };
  return Object.entries(names)
    .flatMap(([name, holds]) => (holds ? [name] : []))
    .join(' ');
}
