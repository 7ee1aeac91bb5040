import type { Random } from '../random.js';

const FIRST = (
  'Agnes Albert Alma André Asger Asta Aksel Bent Birte Bodil Carla Dagny Ditte Ebbe Edith Egon Ejnar Elin Elvira Emil ' +
  'Erna Folmer Frida Gerda Gorm Gudrun Halfdan Harald Helga Holger Ida Inger Ingolf Jytte Jürgen Kaj Karla Kjeld Laurits ' +
  'Leif Lilly Ludvig Magda Malthe Märta Niels Nora Oda Oluf Palle Rigmor René Signe Sigurd Solvej Svend Søren Tage Thit ' +
  'Thora Toke Ulla Valdemar Vibeke Viggo Villy Yrsa Zoë Åge Åse Ærlig Øjvind'
).split(' ');

/** Surnames put together from two parts, so that nobody bears them by intention. */
const LAST_START =
  'Brun Elle Fjeld Grav Hede Holt Kald Kvist Lyng Mose Nord Pil Ravns Rød Sim Skov Tang Tors Uld Vad'.split(' ');
const LAST_END = 'bæk dal gren holm høj kilde mark næs sted strøm toft vig'.split(' ');
const MIDDLE = ['Bro', 'Krogh-Lund', 'Lykke', 'Møl', 'Ager', 'Winther-Dam', 'Nøhr', 'Spang'];
const PARTIES = ['A', 'B', 'C', 'F', 'O', 'V', 'Ø', 'L', 'I', 'Æ'];

export interface Person {
  readonly name: string;
  readonly party: string;
}

/** So many invented people, no two of one name. */
export function inventPeople(random: Random, count: number): Person[] {
  const people = new Map<string, Person>();
  while (people.size < count) {
    const last = random.pick(LAST_START) + random.pick(LAST_END);
    const middle = random.chance(0.3) ? `${random.pick(MIDDLE)} ` : '';
    const name = `${random.pick(FIRST)} ${middle}${last}`;
    people.set(name, { name, party: random.pick(PARTIES) });
  }
  return [...people.values()];
}

/** An employee, who attends and is never elected: name and post. */
export function inventEmployee(random: Random): string {
  const [person] = inventPeople(random, 1);
  const post = random.pick(['distriktschef', 'centerleder', 'sygeplejerske', 'pædagog', 'forstander', 'visitator']);
  return `${person?.name ?? ''}, ${post}`;
}
