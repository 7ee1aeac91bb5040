import { addressOf, type Place } from '../addresses';
import { ask, useAnswer } from '../answer';
import { longDate } from '../danish/dates';
import { COMMITTEE_KIND } from '../danish/words';
import { WaysTable } from '../flows/ways';
import {
  CommitteeCasesDocument,
  CommitteeDocument,
  CommitteeMeetingsDocument,
  type CommitteeQuery,
  type DaysPageFragment,
} from '../graphql/operations';
import { Hyphenated } from '../parts/hyphenated';
import { LATEST, LyingCases, WaitingCases } from '../parts/lying-cases';
import { shownOf, useMore } from '../parts/more';
import { Answered, NotFound } from '../parts/notice';
import { QueryLink } from '../parts/query-link';
import { useTitle } from '../title';

/** A committee (*udvalg*): what waits there, with whom it exchanges cases, and when it met. */
export function CommitteeView({ place }: { place: Place }) {
  const answer = useAnswer(CommitteeDocument, { id: place.id });
  return (
    <Answered answer={answer}>
      {(data) =>
        data.committee === null ? (
          <NotFound title="Udvalget findes ikke" id={place.id} />
        ) : (
          <Found data={data} committee={data.committee} />
        )
      }
    </Answered>
  );
}

function Found({ data, committee }: { data: CommitteeQuery; committee: NonNullable<CommitteeQuery['committee']> }) {
  const { id, name, kind, municipality } = committee;
  const { latest, meetings, handoffs } = data;
  useTitle(name);
  const file = `udvalg-${id.split(':').at(-1) ?? ''}`;
  const shownAt = (way: string): string =>
    `/stroemme?${new URLSearchParams({ kommune: municipality.code, vej: way }).toString()}`;
  const received = handoffs.filter(({ to }) => to.id === id);
  const given = handoffs.filter(({ from }) => from.id === id);
  return (
    <article>
      <h1>
        <Hyphenated text={name} />
      </h1>
      <p class="meta">
        {COMMITTEE_KIND[kind]} · {municipality.name} Kommune
        <QueryLink behind operation={CommitteeDocument} variables={{ id }} />
      </p>
      <WaitingCases list="waiting" id={id} file={`${file}-venter`} />
      <WaitingCases list="sentOn" id={id} file={`${file}-sendt-videre`} />
      {latest.nodes.length === 0 ? null : (
        <LyingCases
          title="Sager, som senest blev behandlet her, nyeste først"
          file={`${file}-seneste`}
          columns={LATEST}
          first={latest}
          more={async (after) => (await ask(CommitteeCasesDocument, { id, after })).cases}
        />
      )}
      {received.length === 0 ? null : (
        <WaysTable
          ways={received}
          caption="Modtager fra"
          file={`${file}-fra`}
          without={['Kommune', 'Til']}
          shownAt={shownAt}
        />
      )}
      {given.length === 0 ? null : (
        <WaysTable
          ways={given}
          caption="Giver videre til"
          file={`${file}-til`}
          without={['Kommune', 'Fra']}
          shownAt={shownAt}
        />
      )}
      <Meetings id={id} first={meetings} />
    </article>
  );
}

function Meetings({ id, first }: { id: string; first: DaysPageFragment }) {
  const { nodes, button } = useMore(
    first,
    async (after) => (await ask(CommitteeMeetingsDocument, { id, after })).meetings,
  );
  return (
    <>
      <h2>Møder ({shownOf(nodes.length, first.totalCount)})</h2>
      <ul class="days">
        {nodes.map((meeting) => (
          <li key={meeting.id}>
            <a href={addressOf(meeting.id)}>{longDate(meeting.date)}</a>
            {meeting.loaded ? '' : <span class="faint"> (kun omtalt)</span>}
          </li>
        ))}
      </ul>
      {button}
    </>
  );
}
