import { Arg, Ctx, Extensions, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { DocumentRecord } from '../../graph/read/documents.js';
import { badUserInput } from '../errors.js';
import type { ApiContext } from '../loaders.js';
import { Document } from './types.js';

const MAX_LINES = 2_000;

/** What `lines` costs: as many as it may give. */
function linesCost({ from, to }: Readonly<Record<string, unknown>>): number {
  if (typeof to !== 'number') return MAX_LINES;
  return Math.min(MAX_LINES, Math.max(1, to - (typeof from === 'number' ? from : 1) + 1));
}

@Resolver(() => Document)
export class DocumentResolver {
  @FieldResolver(() => [String], {
    description: `Its raw lines, at most ${MAX_LINES} at once, without their line ends; fewer than asked for where the document ends.`,
  })
  @Extensions({ size: linesCost })
  async lines(
    @Arg('from', () => Int, { nullable: true, description: 'First line, from 1, which is also the default.' })
    given: number | null | undefined,
    @Arg('to', () => Int, {
      nullable: true,
      description: `Last line, included; without it ${MAX_LINES} lines are given. Before \`from\`, or more than ${MAX_LINES} lines: BAD_USER_INPUT.`,
    })
    last: number | null | undefined,
    @Root() document: DocumentRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<string[]> {
    const from = given ?? 1;
    const to = last ?? from + MAX_LINES - 1;
    if (from < 1) throw badUserInput(`\`from\` is ${from}; lines count from 1.`);
    if (to < from) throw badUserInput(`\`to\` is ${to}, which is before line ${from}.`);
    if (to - from >= MAX_LINES) throw badUserInput(`At most ${MAX_LINES} lines are given at once.`);
    const text = (await loaders.texts.load(document.id))?.text ?? '';
    return (
      text
        .split('\n')
        // What stands behind the last line feed is a line only where anything does.
        .slice(from - 1, Math.min(to, document.lineCount))
        .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
    );
  }
}
