import { addressOf, type Place } from '../addresses';
import { useAnswer } from '../answer';
import { days, longDate, shortDate } from '../danish/dates';
import { OUTCOME, outcomeOfItem } from '../danish/words';
import { CaseDocument, type CaseQuery } from '../graphql/operations';
import { Hyphenated } from '../parts/hyphenated';
import { JourneyPart } from '../parts/journey';
import { BodyLink, Names } from '../parts/names';
import { Answered, NotFound } from '../parts/notice';
import { QueryLink } from '../parts/query-link';
import { RelatedCases } from '../parts/related';
import { Table, type Column } from '../parts/table';
import { useTitle } from '../title';

type Case = NonNullable<CaseQuery['case']>;
type Item = Case['items'][number];

/** A case (*sag*): where it is, how it came there, where it was to go, and what it has to do with. */
export function CaseView({ place }: { place: Place }) {
  const variables = { id: place.id, asOf: place.choices.get('pr') };
  const answer = useAnswer(CaseDocument, variables);
  return (
    <Answered answer={answer}>
      {(data) =>
        data.case === null ? (
          <NotFound title="Sagen findes ikke" id={place.id} />
        ) : (
          <Found ofCase={data.case} place={place} variables={variables} />
        )
      }
    </Answered>
  );
}

function Found({
  ofCase,
  place,
  variables,
}: {
  ofCase: Case;
  place: Place;
  variables: { id: string; asOf: string | null };
}) {
  const { journey, items, policyLinks, related, evidence } = ofCase;
  useTitle(ofCase.title);
  const titles = [...new Set(items.flatMap(({ title }) => (title === null || title === ofCase.title ? [] : [title])))];
  const file = `sag-${ofCase.id.split(':').slice(1).join('-').replaceAll('~', '')}`;
  return (
    <article>
      <h1>
        <Hyphenated text={ofCase.title} />
      </h1>
      {titles.map((title) => (
        <p key={title} class="other-title">
          Også: {title}
        </p>
      ))}
      <p class="meta">
        {ofCase.municipality.name} Kommune
        {ofCase.journalNumber === null ? ' · uden journalnummer' : ` · sag ${ofCase.journalNumber}`}
        <QueryLink behind operation={CaseDocument} variables={variables} />
      </p>
      <Standing journey={journey} />
      {ofCase.journalNumber === null ? <ByTitle evidence={evidence} /> : null}
      <Policies links={policyLinks} />
      <JourneyPart
        place={place}
        title="Sagens vej"
        file={file}
        asOf={journey.asOf}
        steps={journey.steps}
        mentions={journey.mentions}
        plan={journey.plan}
        ofCases={false}
        empty=""
      />
      <Table
        caption="Punkter på dagsordener"
        file={`${file}-punkter`}
        columns={ITEMS}
        rows={items}
        keyOf={({ id }) => id}
      />
      <RelatedCases related={related} />
    </article>
  );
}

/** Without a journal number it is only held to be one case, and why is said. */
function ByTitle({ evidence }: { evidence: Case['evidence'] }) {
  const [first] = evidence;
  return (
    <p class="warn">
      Sagen har intet journalnummer. Dens punkter er samlet efter titlen
      {first === undefined || first.confidence === 1 ? '' : ` (sikkerhed ${Math.round(first.confidence * 100)} %)`}.
    </p>
  );
}

/** The policies that it is about, and those that its text only mentions. */
function Policies({ links }: { links: Case['policyLinks'] }) {
  const named = (mentions: boolean) =>
    links.filter(({ role }) => (role === 'MENTIONS') === mentions).map(({ policy }) => policy);
  return (
    <>
      {named(false).length === 0 ? null : (
        <p>
          Handler om: <Names of={named(false)} />
        </p>
      )}
      {named(true).length === 0 ? null : (
        <p>
          Nævner: <Names of={named(true)} />
        </p>
      )}
    </>
  );
}

/** Where it is, what comes next, and for how long it has waited: the first that is asked of a case. */
function Standing({ journey }: { journey: Case['journey'] }) {
  const { currentCommittee, nextCommittee, daysWaiting, asOf, status, steps } = journey;
  const last = steps.at(-1);
  if (currentCommittee === null || last === undefined)
    return <p>De indlæste referater fortæller ikke om nogen behandling.</p>;
  return (
    <dl class="standing">
      <div>
        <dt>Senest behandlet</dt>
        <dd>
          <BodyLink body={currentCommittee} />, {longDate(last.date)}: {OUTCOME[last.outcome]}
        </dd>
      </div>
      <div>
        <dt>Næste planlagte</dt>
        <dd>{nextCommittee === null ? NEXT[status] : <BodyLink body={nextCommittee} />}</dd>
      </div>
      {daysWaiting === null ? null : (
        <div>
          {/* Whether it waits is known only where a plan tells who is next. */}
          <dt>{status === 'WAITING' ? 'Har ventet' : 'Tid siden da'}</dt>
          <dd>
            {days(daysWaiting)}
            {asOf === null ? null : <span class="faint"> pr. {shortDate(asOf)}</span>}
          </dd>
        </div>
      )}
    </dl>
  );
}

const NEXT: Readonly<Record<Case['journey']['status'], string>> = {
  WAITING: 'Fremgår ikke',
  ENDED: 'Ingen, sagen er afsluttet',
  UNKNOWN: 'Fremgår ikke af referaterne',
};

const ITEMS: readonly Column<Item>[] = [
  {
    title: 'Møde',
    cell: ({ meeting }) => (
      <a href={addressOf(meeting.id)}>
        <Hyphenated text={meeting.committee.name} />, {shortDate(meeting.date)}
      </a>
    ),
    text: ({ meeting }) => `${meeting.committee.name} ${meeting.date}`,
  },
  { title: 'Punkt', cell: ({ label }) => label ?? '', text: ({ label }) => label ?? '', number: true },
  {
    title: 'Titel',
    cell: ({ title, loaded, closed }) => (
      <>
        {title === null ? <span class="faint">Titlen er ikke kendt</span> : <Hyphenated text={title} />}
        {closed === true ? <span class="faint"> (lukket)</span> : ''}
        {loaded ? '' : <span class="faint"> (referatet er ikke indlæst)</span>}
      </>
    ),
    text: ({ title }) => title ?? '',
    wide: true,
  },
  {
    title: 'Beslutning',
    cell: outcomeOfItem,
    text: outcomeOfItem,
    line: true,
  },
];
