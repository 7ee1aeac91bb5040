import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DocumentRefused } from '../../src/errors.js';
import { readSource } from '../../src/reading/read.js';
import { parseReferat } from '../../src/referat/parse.js';
import { printedReferat } from '../../src/referat/printed.js';
import { factsOf, type FactKind, type Truth } from '../../tools/reader/facts.js';

const FORMS = new URL('../forms/', import.meta.url);
const bytesOf = (file: string): Buffer => readFileSync(new URL(file, FORMS));
const truth: Truth = JSON.parse(bytesOf('expected.json').toString());

/** What is said of the meeting in a text, as facts that can be compared; kinds that are left out are not. */
function factsIn(text: string, leftOut: readonly FactKind[] = []): Record<string, readonly string[]> {
  const { meeting, items } = printedReferat(parseReferat(text), { fileName: 'form', sha256: '0'.repeat(64) });
  return told(factsOf({ ...meeting, items }, truth), leftOut);
}

function told(facts: ReadonlyMap<FactKind, readonly string[]>, leftOut: readonly FactKind[]) {
  return Object.fromEntries([...facts].filter(([kind]) => !leftOut.includes(kind)));
}

describe('one meeting in several forms', () => {
  test.each(['firstagenda-dagsorden.json', 'referat.docx', 'word-filtered-windows-1252.html'])(
    '%s says the same',
    (file) => {
      expect(factsIn(readSource(bytesOf(file)).text)).toEqual(told(factsOf(truth, null), []));
    },
  );

  // Plain text does not mark what is a heading: an attachment that is called as one opens a section.
  test.each(['windows-1252.txt', 'utf-16le.txt'])('%s says the same, attachments aside', (file) => {
    const { text, warnings } = readSource(bytesOf(file));
    expect(warnings).toMatchObject([{ code: 'ENCODING' }]);
    expect(factsIn(text, ['attachment'])).toEqual(told(factsOf(truth, null), ['attachment']));
  });

  test('other releases of FirstAgenda spell the names of their fields otherwise', () => {
    const json = bytesOf('firstagenda-dagsorden.json')
      .toString()
      .replaceAll('"Punktnummer"', '"Number"')
      .replaceAll('"Sagsnummer"', '"CaseNumber"')
      .replaceAll('"Dato": "2025-10-01T15:45:00+02:00"', '"Dato": null');
    expect(factsIn(readSource(Buffer.from(json)).text)).toEqual(told(factsOf(truth, null), []));
  });

  test('a saved page of FirstAgenda gives its items with fields and attachments', () => {
    expect(factsIn(readSource(Buffer.from(savedPage())).text)).toMatchObject({
      committee: ['Teknisk Udvalg'],
      date: ['2025-10-01'],
      start: ['15:45'],
      title: ['1 | Godkendelse af dagsorden', '2 | Støj på Kirkevej'],
      journal: ['2 | EMN-2025-000417'],
      decision: ['1 | Godkendt', '2 | Udsat'],
      handling: ['2 | 2025-09-02 | Magistraten | RECOMMENDED | Anbefales'],
      attachment: ['2 | Indstilling', '2 | Resume'],
    });
  });
});

describe('web pages', () => {
  test.each<[string, string, string]>([
    ['rows of data keep their cells apart', '<table><tr><th>Dato<td>1. maj</table>', 'Dato   1. maj'],
    ['tables that lay out a page are read block by block', '<table><tr><td><h2>A</h2><p>b</table>', '## A\n\nb'],
    ['lists keep their numbers', '<ol start=3><li>a<li>b</ol>', '3. a\n4. b'],
    ['whole lines in bold are marked', '<p><b>Beslutning</b></p><p>Godkendt.</p>', '**Beslutning**\n\nGodkendt.'],
    ['a word in bold is not', '<p><b>Bo</b> er her</p>', 'Bo er her'],
    ['what is hidden or runs is left out', '<script>x</script><p hidden>y<p style="display:none">z<p>a', 'a'],
    ['entities and spaces are read', '<p>&AElig;ldre&nbsp; &amp;\n b', 'Ældre & b'],
  ])('%s', (_what, html, text) => {
    expect(readSource(Buffer.from(`<!doctype html><body>${html}`)).text).toBe(`${text}\n`);
  });

  test('a page may nest as deep as it likes', () => {
    const deep = `<html><body>${'<div>'.repeat(100_000)}Godkendt.`;
    expect(readSource(Buffer.from(deep)).text).toBe('Godkendt.\n');
    const tables = `<html><body>${'<table><tr><td>'.repeat(5000)}Godkendt.`;
    expect(readSource(Buffer.from(tables)).text).toBe('Godkendt.\n');
  });
});

describe('what is refused', () => {
  test.each<[string, Buffer, string, RegExp]>([
    ['a list of meetings', bytesOf('firstagenda-udvalgsliste.json'), 'NOT_A_REFERAT', /lacks agenda items/],
    ['a document cut off', bytesOf('referat.docx').subarray(0, 5000), 'DAMAGED', /damaged/],
    ['a document that unpacks to 40 MB', packed(Buffer.alloc(40 << 20, ' ')), 'TOO_LARGE', /unpacks/],
    ['entities of its own', packed('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'DAMAGED', /XML/],
    ['a packed file of another kind', packed('<a/>', 'xl/workbook.xml'), 'UNREADABLE', /no Word document/],
    ['a web page of over 17 MB', Buffer.from(`<html>${'a'.repeat(17 << 20)}`), 'TOO_LARGE', /web page of 18 MiB/],
  ])('%s', (_what, bytes, code, reason) => {
    const refusal = refusalOf(bytes);
    expect(refusal).toBeInstanceOf(DocumentRefused);
    expect(refusal).toMatchObject({ code, remedy: expect.stringMatching(/\w/) });
    expect(String(refusal)).toMatch(reason);
  });
});

function refusalOf(bytes: Buffer): unknown {
  try {
    return readSource(bytes);
  } catch (error) {
    return error;
  }
}

/** A ZIP file of one part. */
function packed(part: Buffer | string, name = 'word/document.xml'): Buffer {
  const data = deflateRawSync(part);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(head.length + name.length + data.length, 16);
  return Buffer.concat([head, Buffer.from(name), data, entry, Buffer.from(name), end]);
}

/** A page with the classes of FirstAgenda Publication. */
function savedPage(): string {
  const field = (name: string, html: string): string =>
    `<div><h3>${name}</h3><span class="resume">${html}</span></div>`;
  const row = (number: number, title: string, details: string): string =>
    `<tr class="punktrow"><td><span class="label">${number}</span></td><td><h2 class="overskrift">${title}</h2><div class="details" style="display: none">${details}</div></td></tr>`;
  const attachment = (name: string): string =>
    `<li><span class="label pdf-label">PDF</span><a class="bilag-link" href="/vis/pdf">${name}</a></li>`;
  return `<!DOCTYPE html><html><body><nav>Forsiden</nav><h1 class="dato">Referat 1. oktober 2025 kl. 15.45</h1>
<h2><span class="udvalg">Teknisk Udvalg</span></h2><p>Aarhus Kommune</p>
<table><tr><td>Mødedato:</td><td><span class="dato">onsdag den 1. oktober 2025 kl. 15.45</span></td></tr></table>
<table id="dagsordenDetaljer">${row(1, 'Godkendelse af dagsorden', `<div id="sagsfremstillingContainer">${field('Beslutninger', '<div>Godkendt.</div>')}</div>`)}
${row(2, 'Støj på Kirkevej', `<span class="sagsnummer">EMN-2025-000417</span><div id="sagsfremstillingContainer">${field('Beslutninger', 'Udsat.')}${field('', '<p>BESLUTNINGSFORSLAG</p><p>Støjen er høj.</p>')}${field('Sagsforløb:', '<div>Udvalg: Magistraten</div><div>Dato: 02-09-2025</div><div>Punktnummer: 12</div><div>Anbefales.</div>')}</div><h3>Bilag</h3><ul class="list-unstyled">${attachment('Indstilling')}${attachment('Resume')}</ul>`)}</table></body></html>`;
}
