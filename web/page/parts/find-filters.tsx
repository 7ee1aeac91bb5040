import { withChoices, type Place } from '../addresses';
import { KIND, OUTCOME } from '../danish/words';
import type { StartQuery } from '../graphql/operations';
import { goTo } from '../navigation';

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** What narrows a search: kind, municipality, committee, outcome and period, all kept in the address. */
export function FindFilters({ place, start }: { place: Place; start: StartQuery | null }) {
  const many = (start?.municipalities.length ?? 0) > 1 && place.choices.get('kommune') === null;
  return (
    <div class="filters">
      <Select place={place} name="slags" label="Alle slags" choices={entries(KIND)} />
      <Select
        place={place}
        name="kommune"
        label="Alle kommuner"
        choices={(start?.municipalities ?? []).map(({ code, name }) => ({ value: code, text: name }))}
      />
      <Select
        place={place}
        name="udvalg"
        label="Alle udvalg"
        choices={(start?.committees ?? []).map(({ id, name, municipality }) => ({
          value: id,
          text: many ? `${name} (${municipality.name})` : name,
        }))}
      />
      <Select place={place} name="udfald" label="Alle beslutninger" choices={entries(OUTCOME)} />
      <Day place={place} name="fra" label="Fra" />
      <Day place={place} name="til" label="Til" />
    </div>
  );
}

const entries = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

interface SelectProps {
  readonly place: Place;
  readonly name: string;
  /** Said of the choice that keeps everything. */
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** A choice of one from a list, kept in the address. */
export function Select({ place, name, label, choices }: SelectProps) {
  return (
    <select
      aria-label={label}
      value={place.choices.get(name) ?? ''}
      onChange={(event) => goTo(withChoices(place, { [name]: event.currentTarget.value }), { replace: true })}
    >
      <option value="">{label}</option>
      {choices.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

/** A day, kept in the address. */
export function Day({ place, name, label }: { place: Place; name: string; label: string }) {
  return (
    <label class="day">
      {label}{' '}
      <input
        type="date"
        value={place.choices.get(name) ?? ''}
        onChange={(event) => goTo(withChoices(place, { [name]: event.currentTarget.value }), { replace: true })}
      />
    </label>
  );
}
