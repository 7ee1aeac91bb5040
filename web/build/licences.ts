import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The folder of the package that a module is of: the last `node_modules/name` or `node_modules/@scope/name` in its path. */
const PACKAGE = /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/u;
const TEXTS = /^(?:licen[cs]e|notice|copying|third.?party.?notices?)/iu;
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/**
 * Writes `LICENSES.txt` beside the pages: the packages whose code or styles are in them, each with the texts that its
 * licence wants to go along. Where a package brings none, the build fails unless the licence is MIT.
 */
export function licences(): { readonly pages: Plugin; readonly workers: () => Plugin[] } {
  const folders = new Set<string>();
  const note = (id: string): void => {
    const [folder] = PACKAGE.exec(id.replace(/^\0/u, '')) ?? [];
    if (folder !== undefined) folders.add(folder);
  };
  return {
    pages: {
      name: 'sagsgraf:licences',
      // Styles leave no trace in what is bundled, so every module that is read counts.
      moduleParsed: ({ id }) => note(id),
      generateBundle() {
        const parts = [...folders].map((folder) => partOf(folder)).sort();
        const source = `The pages of Sagsgraf hold code of these packages.\n\n${parts.join('\n')}`;
        this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source });
      },
    },
    workers: () => [{ name: 'sagsgraf:licences-of-workers', moduleParsed: ({ id }) => note(id) }],
  };
}

function partOf(folder: string): string {
  const about: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license, author } = Object(about);
  const texts = readdirSync(folder)
    .filter((file) => TEXTS.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0) texts.push(textFor({ name, license, author }));
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n${'='.repeat(80)}\n\n${texts.join('\n\n')}\n`;
}

/** The text for a package that names the MIT licence and leaves it at that; any other one has to be looked at. */
function textFor(about: { readonly name: string; readonly license: unknown; readonly author?: unknown }): string {
  const { name, license, author } = about;
  if (license !== 'MIT') throw new Error(`${name} (${String(license)}) brings no text of its licence`);
  const holder = typeof author === 'string' ? author : Object(author).name;
  return `Copyright (c) ${holder ?? `the contributors of ${name}`}\n\n${MIT}`;
}
