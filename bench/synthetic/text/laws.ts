import type { Random } from '../random.js';

/** A law as it is cited in an item, with the facts that the words give. */
export interface LawCited {
  readonly text: string;
  readonly facts: readonly { readonly name: string; readonly section: string | null }[];
}

/** Normal form and abbreviation. */
const LAWS = [
  ['Serviceloven', 'SEL'],
  ['Sundhedsloven', null],
  ['Folkeskoleloven', null],
  ['Planloven', null],
  ['Retssikkerhedsloven', null],
  ['Almenboligloven', 'ABL'],
  ['Barnets lov', null],
  ['Dagtilbudsloven', null],
  ['Miljøbeskyttelsesloven', null],
] as const;

const MONTHS = ['januar', 'marts', 'juni', 'september', 'december'];

/** The name where a section follows: `servicelovens`, `barnets lovs`. */
const genitive = (name: string): string => `${name}s`;

export function citeLaw(random: Random): LawCited {
  const [name, abbreviation] = random.pick(LAWS);
  const section = random.int(3, 168);
  const letter = random.chance(0.25) ? ` ${random.pick(['a', 'b', 'c'])}` : '';
  const one = `§ ${section}${letter}`;
  const form = random.int(0, 6);
  if (form === 0) return { text: `Indsatsen ydes efter ${genitive(name)} ${one}.`, facts: [{ name, section: one }] };
  if (form === 1) {
    const next = section + random.int(1, 9);
    const facts = [
      { name, section: `§ ${section}` },
      { name, section: `§ ${next}` },
    ];
    return { text: `Rammerne følger af ${genitive(name)} §§ ${section} og ${next}.`, facts };
  }
  if (form === 2)
    return { text: `Reglerne står i § ${section}${letter} i ${lower(name)}.`, facts: [{ name, section: one }] };
  if (form === 3) {
    const number = random.int(100, 1900);
    const law = `Lov nr. ${number} af ${random.int(1, 28)}. ${random.pick(MONTHS)} ${random.int(2010, 2024)}`;
    return { text: `Kravet blev indført med ${lower(law)}.`, facts: [{ name: law, section: null }] };
  }
  if (form === 4 && abbreviation !== null) {
    return { text: `Tilbuddet drives efter ${abbreviation} § ${section}.`, facts: [{ name, section: `§ ${section}` }] };
  }
  return {
    text: `Opgaven er fastlagt i ${genitive(lower(name))} §${section}.`,
    facts: [{ name, section: `§ ${section}` }],
  };
}

/** The whole law, as `Lovgrundlag` names it. */
export function nameLaw(random: Random): LawCited {
  const [name] = random.pick(LAWS);
  return { text: name, facts: [{ name, section: null }] };
}

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
