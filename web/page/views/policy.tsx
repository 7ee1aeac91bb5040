import { addressOf, type Place } from '../addresses';
import { useAnswer } from '../answer';
import { POLICY_KIND } from '../danish/words';
import { PolicyDocument, type PolicyQuery } from '../graphql/operations';
import { JourneyPart } from '../parts/journey';
import { Answered, Nothing } from '../parts/notice';
import { QueryLink } from '../parts/query-link';
import { useTitle } from '../title';

type Policy = NonNullable<PolicyQuery['policy']>;

/** A policy (*politik*), strategy or project: what its cases went through, as one journey. */
export function PolicyView({ place }: { place: Place }) {
  const variables = { id: place.id, asOf: place.choices.get('pr') };
  const answer = useAnswer(PolicyDocument, variables);
  return (
    <Answered answer={answer}>
      {({ policy }) =>
        policy === null ? (
          <Nothing title="Politikken findes ikke">
            <p>Intet indlæst referat nævner {place.id}.</p>
          </Nothing>
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
  const { name, kind, municipality, cases, journey } = policy;
  useTitle(name);
  return (
    <article>
      <h1>{name}</h1>
      <p class="meta">
        {POLICY_KIND[kind]} · {municipality.name} Kommune ·{' '}
        <QueryLink operation={PolicyDocument} variables={variables} />
      </p>
      <JourneyPart
        place={place}
        title="Vejen gennem udvalgene"
        file={`politik-${policy.id.split(':').at(-1) ?? ''}`}
        asOf={journey.asOf}
        steps={journey.steps}
        mentions={journey.mentions}
        plan={[]}
        ofCases
      />
      <h2>Sager</h2>
      <ul class="related">
        {cases.map(({ id, title, journalNumber }) => (
          <li key={id}>
            <a href={addressOf(id)}>{title}</a> <span class="faint">{journalNumber}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}
