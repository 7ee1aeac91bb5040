import { addressOf } from '../addresses';
import { longDate } from '../danish/dates';
import { OUTCOME } from '../danish/words';
import type { StepFragment } from '../graphql/operations';
import { EvidenceList } from './evidence';
import { BodyLink, Names } from './names';

/** A chosen step: what was decided in the printed words, who was absent, and where it is written. */
export function StepPanel({
  step,
  mentioned,
  caseLink,
}: {
  step: StepFragment;
  mentioned: boolean;
  caseLink: boolean;
}) {
  return (
    <section class="step" aria-live="polite">
      <h3>
        <BodyLink body={step.committee} />, <a href={addressOf(step.meeting.id)}>{longDate(step.date)}</a>:{' '}
        {OUTCOME[step.outcome]}
      </h3>
      {mentioned ? <p class="faint">Kun omtalt i løbende tekst: mindre sikkert end et referat.</p> : null}
      {caseLink && step.case ? (
        <p>
          Sag: <a href={addressOf(step.case.id)}>{step.case.title}</a>
        </p>
      ) : null}
      {step.text === null ? (
        <p class="faint">Referatet gengiver ingen beslutning.</p>
      ) : (
        <p class="printed">{step.text}</p>
      )}
      {step.absent.length === 0 ? null : (
        <p>
          Fraværende: <Names of={step.absent} />
        </p>
      )}
      {step.disqualified.length === 0 ? null : (
        <p>
          Inhabil: <Names of={step.disqualified} />
        </p>
      )}
      <h4>Her står det</h4>
      <EvidenceList evidence={step.evidence} />
    </section>
  );
}
