/** Asks the API, and gives the text of its answer. */
export type Ask = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<string>;

interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Answer<T> {
  readonly data?: { readonly list: Page<T> } | null;
  readonly errors?: readonly { readonly message: string }[];
}

const AT_ONCE = 50;

/** All nodes of a list of the API, page by page; `fields` is what is asked of each, and its shape is T. */
export async function all<T>(ask: Ask, list: string, fields: string, narrowing = ''): Promise<T[]> {
  const query = `query All($after: String) {
    list: ${list}(first: ${AT_ONCE}, after: $after ${narrowing}) { nodes { ${fields} } pageInfo { hasNextPage endCursor } }
  }`;
  const nodes: T[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: Answer<T> = JSON.parse(await ask(query, { after }));
    if (answer.errors !== undefined || answer.data === undefined || answer.data === null) {
      throw new Error(`${list}: ${(answer.errors ?? []).map(({ message }) => message).join(' ')}`);
    }
    const page: Page<T> = answer.data.list;
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}
