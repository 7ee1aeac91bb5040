import { withChoices, type Place } from '../addresses';
import { KIND, OUTCOME } from '../danish/words';
import type { StartQuery } from '../graphql/operations';
import { choicesOf, MunicipalitySelect, Period, Select, useKept } from './choices';

const FILTERS = ['slags', 'kommune', 'udvalg', 'udfald', 'fra', 'til'];

/** What narrows a search: kind, municipality, committee, outcome and period, all kept in the address. */
export function FindFilters({ place, start }: { place: Place; start: StartQuery | null }) {
  const known = useKept(start);
  const many = (known?.municipalities.length ?? 0) > 1 && place.choices.get('kommune') === null;
  return (
    <div class="filters">
      <Select place={place} name="slags" label="Alle slags" choices={choicesOf(KIND)} />
      <MunicipalitySelect place={place} known={known?.municipalities ?? null} />
      <Select
        place={place}
        name="udvalg"
        label="Alle udvalg"
        choices={(known?.committees ?? []).map(({ id, name, municipality }) => ({
          value: id,
          text: many ? `${name} (${municipality.name})` : name,
        }))}
      />
      <Select place={place} name="udfald" label="Alle beslutninger" choices={choicesOf(OUTCOME)} />
      <Period place={place} />
      {FILTERS.some((name) => place.choices.has(name)) ? (
        <a class="no-filters" href={withChoices(place, Object.fromEntries(FILTERS.map((name) => [name, ''])))}>
          Fjern filtre
        </a>
      ) : null}
    </div>
  );
}
