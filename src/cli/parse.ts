import type { CommandForm } from './command.js';

export const parseCommand: CommandForm = {
  usage: 'parse <file>',
  about: 'read one document and print what it says, as JSON',
  details: `Needs no graph. schema/referat.schema.json describes the form. With --json the
JSON stands on one line.

Example:
  sagsgraf parse socialudvalget-2025-12-11.txt | jq '.items[].title'`,
  settings: ['municipality', 'json'],
  async run({ settings, arguments: [path = ''], output }) {
    const [{ readTextFile }, { refusedAt }, { parseReferat }, { printedReferat }, { DocumentRefused }] =
      await Promise.all([
        import('../loading/document.js'),
        import('../loading/files.js'),
        import('../referat/parse.js'),
        import('../referat/printed.js'),
        import('../errors.js'),
      ]);
    try {
      const file = await readTextFile(path);
      const referat = parseReferat(file.text, { fileName: file.fileName, municipality: settings.municipality });
      const printed = printedReferat(referat, file);
      const ofReading = file.warnings.map((warning) => ({ ...warning, line: 1 }));
      output.result({ ...printed, warnings: [...ofReading, ...printed.warnings] }, null);
      return 0;
    } catch (error) {
      throw error instanceof DocumentRefused ? refusedAt(path, error) : error;
    }
  },
};
