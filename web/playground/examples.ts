const files = import.meta.glob<string>('../../examples/queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The example queries that the playground opens with, a tab each, in the order of their file names. */
export const examples = Object.keys(files)
  .sort()
  .map((path) => ({ name: path, query: files[path] ?? '' }));
