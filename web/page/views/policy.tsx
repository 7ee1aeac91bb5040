import { addressOf, type Place } from '../addresses';
import { useAnswer } from '../answer';
import { POLICY_KIND } from '../danish/words';
import { PolicyDocument, type PolicyQuery } from '../graphql/operations';
import { Hyphenated } from '../parts/hyphenated';
import { JourneyPart } from '../parts/journey';
import { Answered, NotFound } from '../parts/notice';
import { QueryLink } from '../parts/query-link';
import { Table, type Column } from '../parts/table';
import { useTitle } from '../title';

type Policy = NonNullable<PolicyQuery['policy']>;
type Link = Policy['caseLinks'][number];

/** A policy (*politik*), strategy or project: what its cases went through, as one journey. */
export function PolicyView({ place }: { place: Place }) {
  const variables = { id: place.id, asOf: place.choices.get('pr') };
  const answer = useAnswer(PolicyDocument, variables);
  return (
    <Answered answer={answer}>
      {({ policy }) =>
        policy === null ? (
          <NotFound title="Politikken findes ikke" id={place.id} />
        ) : (
          <Found policy={policy} place={place} variables={variables} />
        )
      }
    </Answered>
  );
}

function Found({
  policy,
  place,
  variables,
}: {
  policy: Policy;
  place: Place;
  variables: { id: string; asOf: string | null };
}) {
  const { name, kind, municipality, caseLinks, journey } = policy;
  useTitle(name);
  const file = `politik-${policy.id.split(':').at(-1) ?? ''}`;
  return (
    <article>
      <h1>
        <Hyphenated text={name} />
      </h1>
      <p class="meta">
        {POLICY_KIND[kind]} · {municipality.name} Kommune
        <QueryLink behind operation={PolicyDocument} variables={variables} />
      </p>
      <JourneyPart
        place={place}
        title="Vejen gennem udvalgene"
        file={file}
        asOf={journey.asOf}
        steps={journey.steps}
        mentions={journey.mentions}
        plan={[]}
        ofCases
        empty="Sagerne nævner den kun. Ingen af dem beslutter om den eller behandler den, så der er ingen vej at vise."
      />
      <Table caption="Sager" file={`${file}-sager`} columns={CASES} rows={caseLinks} keyOf={({ case: { id } }) => id} />
    </article>
  );
}

/** What a case does with the policy; the journey above is of those that do more than mention it. */
const ROLE: Readonly<Record<Link['role'], string>> = {
  DECIDES: 'Beslutter om den',
  REPORTS: 'Behandler den',
  MENTIONS: 'Nævner den kun',
};

const CASES: readonly Column<Link>[] = [
  {
    title: 'Sag',
    cell: ({ case: { id, title } }) => (
      <a href={addressOf(id)}>
        <Hyphenated text={title} />
      </a>
    ),
    text: ({ case: { title } }) => title,
  },
  {
    title: 'Nummer',
    cell: ({ case: { journalNumber } }) => journalNumber,
    text: ({ case: { journalNumber } }) => journalNumber ?? '',
    short: true,
  },
  {
    title: 'Forhold til politikken',
    cell: ({ role, confidence }) => (
      <>
        {ROLE[role]}
        {confidence === 1 ? null : <span class="faint"> (sikkerhed {Math.round(confidence * 100)} %)</span>}
      </>
    ),
    text: ({ role }) => ROLE[role],
  },
];
