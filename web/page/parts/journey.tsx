import { useMemo } from 'preact/hooks';
import { addressOf, withChoices, type Place } from '../addresses';
import { longDate, shortDate } from '../danish/dates';
import { OUTCOME, PLAN_STATUS } from '../danish/words';
import { sourceOf } from '../danish/sources';
import type { PlannedFragment, StepFragment } from '../graphql/operations';
import { journeyMarks } from '../lanes/journey-marks';
import { SwimLanes } from '../lanes/swim-lanes';
import { goTo } from '../navigation';
import { Hyphenated } from './hyphenated';
import { BodyLink } from './names';
import { StepPanel } from './step';
import { Table, type Column } from './table';
import { useTakenTo } from './taken-to';

interface JourneyProps {
  readonly place: Place;
  readonly title: string;
  readonly file: string;
  readonly asOf: string | null;
  readonly steps: readonly StepFragment[];
  readonly mentions: readonly StepFragment[];
  readonly plan: readonly PlannedFragment[];
  /** Whether the steps are of several cases, so that each must say of which. */
  readonly ofCases: boolean;
  /** Said where there is no step to show, and why. */
  readonly empty: string;
}

/** A journey as a picture and as a table; the chosen step stands in the address. */
export function JourneyPart({ place, title, file, asOf, steps, mentions, plan, ofCases, empty }: JourneyProps) {
  const marks = useMemo(() => journeyMarks(steps, mentions, plan), [steps, mentions, plan]);
  const chosen = place.choices.get('trin');
  const { shown, isChoosing } = useTakenTo(chosen);
  const choose = (id: string): void => {
    isChoosing();
    goTo(withChoices(place, { trin: id === chosen ? '' : id }), { replace: true });
  };
  const step = [...steps, ...mentions].find(({ id }) => id === chosen);
  const planned = plan.find(({ position }) => `plan-${position}` === chosen);
  if (marks.length === 0) return <NoWay place={place} empty={empty} />;
  return (
    <>
      <SwimLanes place={place} title={title} file={file} marks={marks} asOf={asOf} chosen={chosen} choose={choose} />
      <div ref={shown} class="chosen-step">
        {step === undefined ? null : <StepPanel step={step} mentioned={mentions.includes(step)} caseLink={ofCases} />}
        {planned === undefined ? null : <PlannedPanel step={planned} />}
      </div>
      <Table
        caption="Trin for trin"
        file={file}
        columns={columnsOf(ofCases, mentions, choose)}
        rows={[...steps, ...mentions].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))}
        keyOf={({ id, case: ofCase }) => `${id} ${ofCase?.id ?? ''}`}
      />
      {plan.length === 0 ? null : (
        <Table caption="Den planlagte vej" file={`${file}-plan`} columns={PLAN} rows={plan} keyOf={keyOfPlanned} />
      )}
    </>
  );
}

/** Instead of a picture without marks; the day that hides them all can be left. */
function NoWay({ place, empty }: { place: Place; empty: string }) {
  const asOf = place.choices.get('pr');
  if (asOf === null) return <p>{empty}</p>;
  return (
    <p>
      Før dette tidspunkt fortæller de indlæste referater ikke om nogen behandling.{' '}
      <a href={withChoices(place, { pr: '' })}>Vis alt</a>
    </p>
  );
}

function PlannedPanel({ step }: { step: PlannedFragment }) {
  return (
    <section class="step" aria-live="polite">
      <h3>
        <BodyLink body={step.committee} />
        {step.date === null ? '' : `, ${longDate(step.date)}`}: {PLAN_STATUS[step.status]}
      </h3>
      <p>{step.action === null ? 'Referatet siger ikke, hvad organet skal gøre.' : `Opgave: ${step.action}`}</p>
    </section>
  );
}

function columnsOf(ofCases: boolean, mentions: readonly StepFragment[], choose: (id: string) => void) {
  const columns: Column<StepFragment>[] = [
    { title: 'Dato', cell: ({ date }) => shortDate(date), text: ({ date }) => date, short: true },
    {
      title: 'Organ',
      cell: ({ committee }) => <BodyLink body={committee} />,
      text: ({ committee }) => committee.name,
    },
    {
      title: 'Beslutning',
      cell: (step) => (
        <button class="quiet" onClick={() => choose(step.id)}>
          {OUTCOME[step.outcome]}
          {mentions.includes(step) ? ' (omtalt)' : ''}
        </button>
      ),
      text: (step) => `${OUTCOME[step.outcome]}${mentions.includes(step) ? ' (omtalt)' : ''}`,
    },
    {
      title: 'Fraværende',
      cell: ({ absent }) => absent.map(({ name }) => name).join(', '),
      text: ({ absent }) => absent.map(({ name }) => name).join(', '),
    },
    { title: 'Kilde', cell: sourceOf, text: sourceOf, line: !ofCases },
    {
      title: 'Ordlyd',
      cell: ({ text }) => (text === null ? '' : <span class="cut">{text}</span>),
      text: ({ text }) => text ?? '',
    },
  ];
  if (ofCases) {
    columns.splice(2, 0, {
      title: 'Sag',
      cell: ({ case: ofCase }) =>
        ofCase ? (
          <a href={addressOf(ofCase.id)}>
            <Hyphenated text={ofCase.title} />
          </a>
        ) : (
          ''
        ),
      text: ({ case: ofCase }) => ofCase?.title ?? '',
      wide: true,
    });
  }
  return columns;
}

const keyOfPlanned = ({ position, committee }: PlannedFragment): string => `${position} ${committee.id}`;

const PLAN: readonly Column<PlannedFragment>[] = [
  { title: 'Nr.', cell: ({ position }) => position, text: ({ position }) => String(position), number: true },
  {
    title: 'Organ',
    cell: ({ committee }) => <BodyLink body={committee} />,
    text: ({ committee }) => committee.name,
  },
  { title: 'Opgave', cell: ({ action }) => action ?? '', text: ({ action }) => action ?? '' },
  { title: 'Dato', cell: ({ date }) => (date === null ? '' : shortDate(date)), text: ({ date }) => date ?? '' },
  { title: 'Status', cell: ({ status }) => PLAN_STATUS[status], text: ({ status }) => PLAN_STATUS[status] },
];
