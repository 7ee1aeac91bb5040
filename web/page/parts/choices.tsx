import { useRef } from 'preact/hooks';
import { withChoices, type Place } from '../addresses';
import { goTo } from '../navigation';

/** One of a list to choose from. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

interface SelectProps {
  readonly place: Place;
  readonly name: string;
  /** Said of the choice that keeps everything. */
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Other choices that mean nothing once this one is another. */
  readonly clears?: readonly string[];
}

/** A choice of one from a list, kept in the address. */
export function Select({ place, name, label, choices, clears = [] }: SelectProps) {
  const choose = (value: string): void => {
    const changes = { ...Object.fromEntries(clears.map((other) => [other, ''])), [name]: value };
    goTo(withChoices(place, changes), { replace: true });
  };
  const chosen = place.choices.get(name) ?? '';
  // What an address asks for and no list has is still what is asked for.
  const isKnown = chosen === '' || choices.some(({ value }) => value === chosen);
  return (
    <select
      aria-label={label}
      class={chosen === '' ? '' : 'is-chosen'}
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{label}</option>
      {isKnown ? null : <option value={chosen}>{chosen}</option>}
      {choices.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

interface MunicipalitySelectProps {
  readonly place: Place;
  /** Those of the latest answer; null while one is on its way, when those of the one before stay. */
  readonly known: readonly { readonly code: string; readonly name: string }[] | null;
}

/** The choice of a municipality (*kommune*). */
export function MunicipalitySelect({ place, known }: MunicipalitySelectProps) {
  const choices = (useKept(known) ?? []).map(({ code, name }) => ({ value: code, text: name }));
  // A committee, and a way between two, belongs to one municipality.
  return <Select place={place} name="kommune" label="Alle kommuner" choices={choices} clears={['udvalg', 'vej']} />;
}

/** The last that was there. */
export function useKept<T>(value: T | null): T | null {
  const kept = useRef(value);
  if (value !== null) kept.current = value;
  return kept.current;
}

/** A day, kept in the address. */
export function Day({ place, name, label }: { place: Place; name: string; label: string }) {
  return (
    <label class="choose-day">
      {label}{' '}
      <input
        type="date"
        class={(place.choices.get(name) ?? '') === '' ? '' : 'is-chosen'}
        value={place.choices.get(name) ?? ''}
        onChange={(event) => goTo(withChoices(place, { [name]: event.currentTarget.value }), { replace: true })}
      />
    </label>
  );
}

/** The first and the last day of a period, which stand on one line where there is room for both. */
export function Period({ place }: { place: Place }) {
  return (
    <span class="period">
      <Day place={place} name="fra" label="Fra" />
      <Day place={place} name="til" label="Til" />
    </span>
  );
}

/** The choices of a fixed set of words. */
export const choicesOf = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));
