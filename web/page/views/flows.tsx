import { withChoices, type Place } from '../addresses';
import { useAnswer } from '../answer';
import { Matrix, wayName } from '../flows/matrix';
import { CasesBehind, inDays, WaysTable } from '../flows/ways';
import { FlowsDocument, type FlowsQuery, type WayFragment } from '../graphql/operations';
import { goTo } from '../navigation';
import { Day, Select } from '../parts/find-filters';
import { Answered, Nothing } from '../parts/notice';
import { QueryLink } from '../parts/query-link';
import { Table, type Column } from '../parts/table';
import { useTitle } from '../title';

type Variant = FlowsQuery['variants']['nodes'][number];

/** How cases pass between committees, and the ways that they take as a whole. */
export function FlowsView({ place }: { place: Place }) {
  useTitle('Strømme');
  const { choices } = place;
  const variables = { municipality: choices.get('kommune'), from: choices.get('fra'), to: choices.get('til') };
  const answer = useAnswer(FlowsDocument, variables);
  const known = answer.state === 'there' ? answer.data.municipalities : [];
  return (
    <article>
      <h1>Strømme mellem organer</h1>
      <p class="meta">
        Hvem giver sager videre til hvem, og hvor længe det tager ·{' '}
        <QueryLink operation={FlowsDocument} variables={variables} />
      </p>
      <div class="filters">
        <Select
          place={place}
          name="kommune"
          label="Alle kommuner"
          choices={known.map(({ code, name }) => ({ value: code, text: name }))}
        />
        <Day place={place} name="fra" label="Fra" />
        <Day place={place} name="til" label="Til" />
      </div>
      <Answered answer={answer}>{(data) => <Found data={data} place={place} />}</Answered>
    </article>
  );
}

function Found({ data, place }: { data: FlowsQuery; place: Place }) {
  const { handoffs, variants } = data;
  const chosen = place.choices.get('vej');
  const choose = (way: string): void => goTo(withChoices(place, { vej: way === chosen ? '' : way }), { replace: true });
  const way = handoffs.find((one) => wayName(one) === chosen);
  const variant = variants.nodes.find(({ id }) => id === chosen);
  if (handoffs.length === 0)
    return (
      <Nothing title="Ingen overdragelser">
        <p>I den valgte kommune og periode er ingen sag gået fra ét organ til et andet.</p>
      </Nothing>
    );
  return (
    <>
      <div class="pictures">
        {byMunicipality(handoffs).map(([name, ways]) => (
          <Matrix
            key={name}
            title={`${name} Kommune: fra organerne til venstre til dem foroven`}
            file={`stroemme-${name.toLowerCase()}`}
            ways={ways}
            chosen={chosen}
            choose={choose}
          />
        ))}
      </div>
      {way === undefined ? null : (
        <CasesBehind title={`Fra ${way.from.name} til ${way.to.name}`} cases={way.caseList.nodes} count={way.cases} />
      )}
      <WaysTable
        ways={handoffs}
        caption="Overdragelser"
        file="overdragelser"
        without={place.choices.get('kommune') === null ? [] : ['Kommune']}
      />
      <Table
        caption="Sagernes veje"
        file="veje"
        columns={columnsOf(choose)}
        rows={variants.nodes}
        keyOf={({ id }) => id}
      />
      {variant === undefined ? null : (
        <CasesBehind title={shortNameOf(variant)} cases={variant.caseList.nodes} count={variant.cases} />
      )}
    </>
  );
}

/** No case passes from one municipality to another, so each has a picture of its own. */
function byMunicipality(ways: readonly WayFragment[]): [string, WayFragment[]][] {
  const found = new Map<string, WayFragment[]>();
  for (const way of ways) {
    const { name } = way.from.municipality;
    found.set(name, [...(found.get(name) ?? []), way]);
  }
  return [...found];
}

const nameOf = ({ committees }: Variant): string => committees.map(({ name }) => name).join(' → ');

/** A way of more steps than this is told by its beginning and its end. */
const MANY_STEPS = 12;

function shortNameOf(variant: Variant): string {
  const names = variant.committees.map(({ name }) => name);
  if (names.length <= MANY_STEPS) return nameOf(variant);
  return `${names.slice(0, 5).join(' → ')} → … → ${names.slice(-2).join(' → ')} (${names.length} trin)`;
}

function columnsOf(choose: (id: string) => void): readonly Column<Variant>[] {
  return [
    {
      title: 'Kommune',
      cell: ({ committees }) => committees[0]?.municipality.name ?? '',
      text: ({ committees }) => committees[0]?.municipality.name ?? '',
    },
    {
      title: 'Vej',
      cell: (variant) => (
        <button class="quiet" onClick={() => choose(variant.id)}>
          {shortNameOf(variant)}
        </button>
      ),
      text: nameOf,
    },
    { title: 'Sager', cell: ({ cases }) => cases, text: ({ cases }) => String(cases), number: true },
    {
      title: 'Dage (median)',
      cell: ({ medianDays }) => inDays(medianDays),
      text: ({ medianDays }) => inDays(medianDays),
      number: true,
    },
  ];
}
