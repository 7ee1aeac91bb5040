import { z } from 'zod';
import { pageOf } from '../html/page.js';
import { textOf } from '../html/text.js';
import { refused, SAVE_AS_TEXT } from '../source.js';
import type { Agenda, AgendaPoint } from './agenda.js';
import { localTime } from './local-time.js';

/** One of the names under which a value comes: releases and sites of FirstAgenda spell them differently. */
type Names = readonly string[];

const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const objects = z.array(z.looseObject({}));
type Loose = z.infer<typeof objects>[number];

/**
 * The agenda in the answer of `/api/agenda/dagsorden/…` of FirstAgenda Publication.
 * @throws DocumentRefused NOT_A_REFERAT where the JSON is of another shape; it says what is missing.
 */
export function agendaOfJson(json: unknown): Agenda {
  const whole = z.looseObject({}).safeParse(json).data ?? {};
  const meeting = partOf(whole, ['Moede', 'Meeting']) ?? {};
  const points = listOf(whole, ['Dagsordenpunkter', 'AgendaItems', 'Items']);
  const committee = textIn(partOf(whole, ['Udvalg', 'Committee']) ?? {}, ['Navn', 'Name', 'Caption']);
  const begins = localTime(
    textIn(meeting, ['Dato', 'Date', 'MeetingBegin']) ?? textIn(meeting, ['MeetingBeginUtc', 'BeginUtc']) ?? '',
  );
  if (points === null || committee === null || begins === null) {
    const missing = [
      points === null && 'agenda items',
      committee === null && 'a committee',
      begins === null && 'a day',
    ];
    throw refused(
      'NOT_A_REFERAT',
      `It is JSON, but no agenda of FirstAgenda: it lacks ${missing.filter((what) => what !== false).join(', ')}.`,
      SAVE_AS_TEXT,
    );
  }
  const named = textIn(meeting, ['Navn', 'Name', 'Caption']) ?? '';
  const items = points.map(pointOf);
  const people = listOf(meeting, ['Deltagere', 'Participants']) ?? listOf(whole, ['Deltagere', 'Participants']) ?? [];
  return {
    kind: /dagsorden|agenda/iu.test(named) && !items.some(isDecided) ? 'DAGSORDEN' : 'REFERAT',
    committee,
    name: /ekstraordin|aflyst|flyttet|tillæg|fælles/iu.test(named) ? named : null,
    isAdditional: isTrue(whole, ['TillaegsDagsorden']) || isTrue(meeting, ['IsSupplementaryAgenda']),
    date: begins.date,
    start: begins.time,
    place: textIn(meeting, ['Sted', 'Place', 'Location']),
    participants: people.flatMap((person) => textIn(person, ['Navn', 'Name']) ?? []),
    items,
  };
}

function pointOf(point: Loose): AgendaPoint {
  const fields = listOf(point, ['Felter', 'Fields']) ?? [];
  const attachments = listOf(point, ['Bilag', 'Enclosures', 'Attachments']) ?? [];
  return {
    number: textIn(point, ['Punktnummer', 'Number', 'PunktNummer']),
    title: textIn(point, ['Navn', 'Caption', 'Title', 'Overskrift']) ?? '',
    journalNumber: textIn(point, ['Sagsnummer', 'SagsNummer', 'CaseNumber']),
    isOpen: !isFalse(point, ['IsOpen', 'Aaben']) && !isTrue(point, ['Lukket', 'IsClosed']),
    fields: fields.map((field) => ({
      name: textIn(field, ['Navn', 'Name', 'Caption']) ?? '',
      text: textOf(pageOf(textIn(field, ['Html', 'HTML', 'Text', 'Tekst']) ?? '')),
    })),
    attachments: attachments.flatMap((attachment) => textIn(attachment, ['Navn', 'Name', 'Caption']) ?? []),
  };
}

/** A field that decides is printed in minutes alone. */
const isDecided = ({ fields }: AgendaPoint): boolean => fields.some(({ name }) => /^beslutning(?:er)?:?$/iu.test(name));

function valueIn(object: Loose, names: Names): unknown {
  const found = names.find((name) => object[name] !== undefined && object[name] !== null);
  return found === undefined ? undefined : object[found];
}

const textIn = (object: Loose, names: Names): string | null => text.safeParse(valueIn(object, names)).data || null;
const partOf = (object: Loose, names: Names): Loose | null =>
  z.looseObject({}).safeParse(valueIn(object, names)).data ?? null;
const listOf = (object: Loose, names: Names): Loose[] | null => objects.safeParse(valueIn(object, names)).data ?? null;
const isTrue = (object: Loose, names: Names): boolean => valueIn(object, names) === true;
const isFalse = (object: Loose, names: Names): boolean => valueIn(object, names) === false;
