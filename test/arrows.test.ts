import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What each part of the program may know besides itself: the arrows of docs/architecture.md. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  loopback: [],
  reading: ['errors'],
  referat: ['errors'],
  linking: ['referat', 'errors'],
  graph: ['linking', 'referat', 'errors'],
  export: ['graph', 'referat'],
  config: ['referat', 'errors', 'loopback'],
  loading: ['graph', 'linking', 'referat', 'reading', 'errors'],
  api: ['graph', 'linking', 'referat', 'config', 'errors', 'loopback'],
  service: ['api', 'export', 'loading', 'graph', 'linking', 'referat', 'config', 'errors'],
  cli: ['service', 'loading', 'linking', 'referat', 'config', 'errors', 'loopback'],
};

/** The one part that may use a package. Any may use the others. */
const AT_HOME: readonly (readonly [RegExp, string])[] = [
  [/^(?:neo4j-driver|@grafeo-db\/js)$/, 'graph'],
  [/^(?:graphql|type-graphql|@apollo\/server|@graphql-tools\/.*|dataloader)(?:\/|$)/, 'api'],
  [/^commander$/, 'cli'],
];

/** Parts that are pure functions, and the packages that they may use. */
const PURE: Readonly<Record<string, readonly string[]>> = {
  reading: ['zod', 'parse5', 'saxes', 'node:zlib', 'node:buffer'],
  referat: ['zod'],
  linking: ['@orama/stemmers/danish'],
};

/** Names by which code reaches the world, the clock, chance or the language of the machine. */
const IMPURE =
  /^(?:process|console|fetch|setTimeout|setInterval|setImmediate|queueMicrotask|performance|crypto|Intl|localeCompare|toLocale\w+|random|now)$/;

interface Source {
  /** With `/`, from the root of the project. */
  readonly path: string;
  readonly tree: ts.SourceFile;
  /** As they are written. */
  readonly imports: readonly string[];
}

function sourcesBelow(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .toSorted()
    .map((name) => {
      const text = readFileSync(join(ROOT, folder, name), 'utf8');
      return {
        path: [folder, ...name.split(sep)].join('/'),
        tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true),
        imports: ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName),
      };
    });
}

/** The part of the program that a file of `src` belongs to: its folder, or its own name. */
const partOf = (path: string): string => path.split('/')[1]?.replace(/\.[jt]s$/, '') ?? '';

/** The path of a file that is imported, from the root of the project; null for a package. */
function imported({ path }: Source, name: string): string | null {
  if (!name.startsWith('.')) return null;
  return relative(ROOT, join(ROOT, dirname(path), name))
    .split(sep)
    .join('/');
}

function nodesOf(tree: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return nodes;
}

/** The names that a statement declares and exports. */
function exportedBy(statement: ts.Statement): string[] {
  const isExported =
    ts.canHaveModifiers(statement) && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (isExported !== true) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

const sources = sourcesBelow('src');
const pure = sources.filter(({ path }) => partOf(path) in PURE);

describe('the arrows point one way', () => {
  test('every part of the program has its place', () => {
    expect([...new Set(sources.map(({ path }) => partOf(path)))].toSorted()).toEqual(Object.keys(MAY_KNOW).toSorted());
  });

  test.each(Object.entries(MAY_KNOW))('%s knows %j', (part, known) => {
    const wrong = sources
      .filter(({ path }) => partOf(path) === part)
      .flatMap((source) =>
        source.imports
          .filter((name) => {
            const path = imported(source, name);
            return path !== null && (!path.startsWith('src/') || ![part, ...known].includes(partOf(path)));
          })
          .map((name) => `${source.path} imports ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test.each(AT_HOME)('%s is used in src/%s alone', (packages, home) => {
    const users = sources.filter(({ imports }) => imports.some((name) => packages.test(name)));
    expect(users).not.toEqual([]);
    expect(users.map(({ path }) => path).filter((path) => partOf(path) !== home)).toEqual([]);
  });

  test('the pages know nothing of the program, and ask the API alone', () => {
    const pages = sourcesBelow('web');
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.filter((page) => page.imports.some((name) => imported(page, name)?.startsWith('src/')))).toEqual([]);
  });

  test('what makes synthetic minutes shares nothing with what reads them', () => {
    const makers = sourcesBelow('bench/synthetic').filter(({ path }) => !/\/evaluat(?:ion\/|e\.ts$)/.test(path));
    expect(makers.length).toBeGreaterThan(20);
    const wrong = makers.filter((maker) => maker.imports.some((name) => imported(maker, name)?.startsWith('src/')));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('what is pure stays pure', () => {
  test('they import nothing of Node that reaches the world, and few packages', () => {
    const wrong = pure.flatMap(({ path, imports }) =>
      imports
        .filter((name) => !name.startsWith('.') && PURE[partOf(path)]?.includes(name) !== true)
        .map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('they ask neither the clock nor chance nor the machine', () => {
    const wrong = pure.flatMap(({ path, tree }) =>
      nodesOf(tree)
        .filter(
          (node) =>
            (ts.isIdentifier(node) && IMPURE.test(node.text)) ||
            (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length),
        )
        .map((node) => `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText()}`),
    );
    expect(wrong).toEqual([]);
  });
});

test('every statement of Cypher is a file below cypher/', () => {
  const cypher = /\b(?:MATCH|MERGE|UNWIND|DETACH DELETE|OPTIONAL MATCH|CREATE) (?:\(|\$|\w+ AS\b)/;
  const wrong = sources.flatMap(({ path, tree }) =>
    nodesOf(tree)
      .filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))
      .filter((node) => cypher.test(node.getText()))
      .map((node) => `${path}: ${node.getText()}`),
  );
  expect(wrong).toEqual([]);
});

test('what is exported is used', () => {
  const users = ['src', 'web', 'test', 'tools', 'bench', 'examples'].flatMap(sourcesBelow);
  const words = new Map(users.map(({ path, tree }) => [path, tree.text.match(/\w+/g) ?? []]));
  const used = new Map([...words].map(([path, all]) => [path, new Set(all)]));
  const isUsed = (name: string, at: string): boolean =>
    [...used].some(([path, names]) => path !== at && names.has(name)) ||
    (words.get(at) ?? []).filter((word) => word === name).length > 1;
  const unused = sources.flatMap(({ path, tree }) =>
    tree.statements
      .flatMap(exportedBy)
      .filter((name) => !isUsed(name, path))
      .map((name) => `${path}: ${name}`),
  );
  expect(unused).toEqual([]);
});
