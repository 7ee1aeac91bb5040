import { addressOf } from '../addresses';
import type { WayFragment } from '../graphql/operations';
import { Hyphenated } from '../parts/hyphenated';
import { BodyLink } from '../parts/names';
import { Table, type Column } from '../parts/table';
import { wayInWords, wayName } from './matrix';

/** A number of days as Danish writes it: `12,5`. */
export const inDays = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');

interface WaysTableProps {
  readonly ways: readonly WayFragment[];
  readonly caption: string;
  readonly file: string;
  /** Columns that say the same of all these ways. */
  readonly without?: readonly string[];
  /** Shows the cases of a way. */
  readonly choose?: (way: string) => void;
  /** The address of another view that shows the cases of a way. */
  readonly shownAt?: (way: string) => string;
}

/** The ways between committees as a table. */
export function WaysTable({ ways, caption, file, without = [], choose, shownAt }: WaysTableProps) {
  const columns = columnsOf(choose, shownAt).filter(({ title }) => !without.includes(title));
  return <Table caption={caption} file={file} columns={columns} rows={ways} keyOf={wayName} />;
}

const columnsOf = (
  choose: WaysTableProps['choose'],
  shownAt: WaysTableProps['shownAt'],
): readonly Column<WayFragment>[] => [
  {
    title: 'Kommune',
    cell: ({ from }) => from.municipality.name,
    text: ({ from }) => from.municipality.name,
  },
  {
    title: 'Fra',
    cell: ({ from }) => <BodyLink body={from} />,
    text: ({ from }) => from.name,
  },
  { title: 'Til', cell: ({ to }) => <BodyLink body={to} />, text: ({ to }) => to.name },
  {
    title: 'Sager',
    cell: (way) => {
      if (choose !== undefined)
        return (
          <button class="quiet" aria-label={wayInWords(way)} onClick={() => choose(wayName(way))}>
            {way.cases}
          </button>
        );
      return shownAt === undefined ? (
        way.cases
      ) : (
        <a href={shownAt(wayName(way))} aria-label={wayInWords(way)}>
          {way.cases}
        </a>
      );
    },
    text: ({ cases }) => String(cases),
    number: true,
  },
  {
    title: 'Overdragelser',
    cell: ({ handoffs }) => handoffs,
    text: ({ handoffs }) => String(handoffs),
    number: true,
  },
  { title: 'Heraf retur', cell: ({ returns }) => returns, text: ({ returns }) => String(returns), number: true },
  {
    title: 'Dage (median)',
    cell: ({ medianDays }) => inDays(medianDays),
    text: ({ medianDays }) => inDays(medianDays),
    number: true,
  },
  {
    title: 'Dage (9 af 10)',
    cell: ({ p90Days }) => inDays(p90Days),
    text: ({ p90Days }) => inDays(p90Days),
    number: true,
  },
];

/** The cases behind a choice, each leading to its view. */
export function CasesBehind({
  title,
  cases,
  count,
}: {
  title: string;
  cases: readonly { readonly id: string; readonly title: string }[];
  count: number;
}) {
  return (
    <section class="step" aria-live="polite">
      <h3>{title}</h3>
      <ul class="related">
        {cases.map(({ id, title: name }) => (
          <li key={id}>
            <a href={addressOf(id)}>
              <Hyphenated text={name} />
            </a>
          </li>
        ))}
      </ul>
      {count > cases.length ? (
        <p class="faint">og {count - cases.length} til; vælg en kortere periode for at se dem</p>
      ) : null}
    </section>
  );
}
