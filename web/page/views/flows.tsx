import { withChoices, type Place } from '../addresses';
import { dataOf, useAnswer } from '../answer';
import { Matrix, wayName } from '../flows/matrix';
import { CasesBehind, inDays, WaysTable } from '../flows/ways';
import { FlowsDocument, type FlowsQuery, type WayFragment } from '../graphql/operations';
import { goTo } from '../navigation';
import { MunicipalitySelect, Period } from '../parts/choices';
import { Answered, Nothing } from '../parts/notice';
import { QueryLink } from '../parts/query-link';
import { Table, type Column } from '../parts/table';
import { useTakenTo } from '../parts/taken-to';
import { useTitle } from '../title';

type Variant = FlowsQuery['variants']['nodes'][number];

/** How cases pass between committees, and the ways that they take as a whole. */
export function FlowsView({ place }: { place: Place }) {
  useTitle('Strømme');
  const { choices } = place;
  const variables = { municipality: choices.get('kommune'), from: choices.get('fra'), to: choices.get('til') };
  const answer = useAnswer(FlowsDocument, variables);
  return (
    <article>
      <h1>Strømme mellem organer</h1>
      <p class="meta">
        Hvem giver sager videre til hvem, og hvor længe det tager
        <QueryLink behind operation={FlowsDocument} variables={variables} />
      </p>
      <div class="filters">
        <MunicipalitySelect place={place} known={dataOf(answer)?.municipalities ?? null} />
        <Period place={place} />
      </div>
      <Answered answer={answer}>{(data) => <Found data={data} place={place} />}</Answered>
    </article>
  );
}

function Found({ data, place }: { data: FlowsQuery; place: Place }) {
  const { handoffs, variants } = data;
  const chosen = place.choices.get('vej');
  const { shown, isChoosing } = useTakenTo(chosen);
  const choose = (way: string): void => {
    isChoosing();
    goTo(withChoices(place, { vej: way === chosen ? '' : way }), { replace: true });
  };
  // What the choice says already need not stand in each row.
  const told = place.choices.get('kommune') === null ? [] : ['Kommune'];
  const way = handoffs.find((one) => wayName(one) === chosen);
  const pictures = byMunicipality(handoffs);
  return (
    <>
      {handoffs.length > 0 ? null : (
        <Nothing title="Ingen overdragelser">
          <p>I den valgte kommune og periode er ingen sag gået fra ét organ til et andet.</p>
        </Nothing>
      )}
      <div class="pictures">
        {pictures.slice(0, MOST_PICTURES).map(([name, ways]) => (
          <Matrix
            key={name}
            title={`${name} Kommune: fra rækkens organ til kolonnens`}
            file={`stroemme-${name.toLowerCase()}`}
            ways={ways}
            chosen={chosen}
            choose={choose}
          />
        ))}
      </div>
      {pictures.length > MOST_PICTURES ? (
        <p class="faint">
          Vist er billeder af de {MOST_PICTURES} kommuner med flest sager. Vælg en kommune for at se en anden.
        </p>
      ) : null}
      <div ref={shown}>
        {way === undefined ? null : (
          <CasesBehind title={`Fra ${way.from.name} til ${way.to.name}`} cases={way.caseList.nodes} count={way.cases} />
        )}
      </div>
      {handoffs.length === 0 ? null : (
        <WaysTable ways={handoffs} caption="Overdragelser" file="overdragelser" choose={choose} without={told} />
      )}
      {variants.nodes.length === 0 ? null : (
        <Table
          caption={
            variants.totalCount > variants.nodes.length
              ? `Sagernes veje (de ${variants.nodes.length} hyppigste af ${variants.totalCount})`
              : 'Sagernes veje'
          }
          file="veje"
          columns={columnsOf(choose, chosen).filter(({ title }) => !told.includes(title))}
          rows={variants.nodes}
          keyOf={({ id }) => id}
          below={(variant) =>
            variant.id === chosen ? (
              <CasesBehind title="Sager ad denne vej" cases={variant.caseList.nodes} count={variant.cases} />
            ) : null
          }
        />
      )}
    </>
  );
}

/** Of more municipalities nobody wants to see all pictures below one another. */
const MOST_PICTURES = 4;

/** No case passes from one municipality to another, so each has a picture of its own; that with the most cases first. */
function byMunicipality(ways: readonly WayFragment[]): [string, WayFragment[]][] {
  const found = new Map<string, WayFragment[]>();
  for (const way of ways) {
    const { name } = way.from.municipality;
    found.set(name, [...(found.get(name) ?? []), way]);
  }
  const casesOf = (given: readonly WayFragment[]): number => given.reduce((sum, { cases }) => sum + cases, 0);
  return [...found].sort(([, one], [, other]) => casesOf(other) - casesOf(one));
}

const nameOf = ({ committees }: Variant): string => committees.map(({ name }) => name).join(' → ');

/** A way of more steps than this is told by its beginning and its end. */
const MANY_STEPS = 12;

function shortNameOf(variant: Variant): string {
  const names = variant.committees.map(({ name }) => name);
  if (names.length <= MANY_STEPS) return nameOf(variant);
  return `${names.slice(0, 5).join(' → ')} → … → ${names.slice(-2).join(' → ')} (${names.length} trin)`;
}

function columnsOf(choose: (id: string) => void, chosen: string | null): readonly Column<Variant>[] {
  return [
    {
      title: 'Kommune',
      cell: ({ committees }) => committees[0]?.municipality.name ?? '',
      text: ({ committees }) => committees[0]?.municipality.name ?? '',
    },
    {
      title: 'Vej',
      cell: (variant) => (
        <button class="quiet" aria-expanded={variant.id === chosen} onClick={() => choose(variant.id)}>
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
