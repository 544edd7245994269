import { expect, test } from '@jest/globals';
import path from 'node:path';
import ts from 'typescript';
import { ourCode, read } from './files.ts';

interface Import {
  readonly file: string;
  /** A package as it is named, or a file of ours from the root. */
  readonly target: string;
  readonly ours: boolean;
  readonly typesOnly: boolean;
}

/** Whether a statement brings in nothing that exists at run time. */
const onlyTypes = (clause: ts.ImportClause | undefined): boolean =>
  clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
  (clause?.namedBindings !== undefined &&
    ts.isNamedImports(clause.namedBindings) &&
    !clause.name &&
    clause.namedBindings.elements.every((each) => each.isTypeOnly));

/** Everything a file imports: statements, re-exports, `import()`, `require()` and types named by `import('…')`. */
function importsOf(file: string, source = read(file)): Import[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : undefined;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  const found: Import[] = [];
  const note = (specifier: ts.Node | undefined, typesOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const ours = specifier.text.startsWith('.');
    const target = ours ? path.posix.join(path.posix.dirname(file), specifier.text) : specifier.text;
    found.push({ file, target, ours, typesOnly });
  };
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) note(node.moduleSpecifier, onlyTypes(node.importClause));
    if (ts.isExportDeclaration(node)) note(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) note(node.argument.literal, true);
    if (ts.isCallExpression(node)) {
      const called = node.expression;
      const loads =
        called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
      if (loads) note(node.arguments[0], false);
    }
    ts.forEachChild(node, look);
  };
  look(tree);
  return found;
}

const imports = ourCode('shared', 'bot', 'tab', 'infra')
  .filter((file) => !/\.(css|html)$/.test(file))
  .flatMap((file) => importsOf(file));

const isPackage = (target: string, name: string): boolean => target === name || target.startsWith(`${name}/`);
const isAny = (target: string, names: readonly string[]): boolean => names.some((name) => isPackage(target, name));
const inside = (file: string, ...folders: string[]): boolean => folders.some((folder) => file.startsWith(`${folder}/`));

/** Which file imports what against a rule, one line each. */
const against = (rule: (each: Import) => boolean, among: readonly Import[] = imports): string[] =>
  among.filter((each) => !rule(each)).map(({ file, target }) => `${file} imports ${target}`);

const edgeLibraries = [
  'restify',
  'pino',
  'jose',
  'p-retry',
  'p-queue',
  'ical-generator',
  'docx',
  'pdfmake',
  'exceljs',
  'mammoth',
  'ical.js',
  'highs',
  '@azure',
  'temporal-polyfill',
];
const isBotFramework = ({ target }: Import): boolean => /^(botbuilder|botframework)/.test(target);

/** The rules of engineering.md section 1; each answers whether an import keeps to it. */
const rules = {
  'shared imports nothing but zod, shared and, in one kernel file, temporal-polyfill': ({ file, target, ours }) =>
    !inside(file, 'shared') ||
    (ours && inside(target, 'shared')) ||
    target === 'zod' ||
    (target === 'temporal-polyfill' && file === 'shared/kernel/time.ts'),
  'a feature, a port and a card know no library of the edge': ({ file, target, ours }) =>
    !inside(file, 'bot/features', 'bot/ports', 'bot/cards') || ours || target === 'zod',
  'a feature, a port and a card know no folder of the edge': ({ file, target, ours }) =>
    !inside(file, 'bot/features', 'bot/ports', 'bot/cards') ||
    !ours ||
    !inside(target, 'bot/teams', 'bot/storage', 'bot/http', 'bot/auth', 'bot/documents', 'bot/files', 'bot/optimiser'),
  'cards know no feature': ({ file, target }) =>
    !inside(file, 'bot/cards') || !inside(target, 'bot/features', 'bot/outbox'),
  'only bot/teams knows the Bot Framework (bot/http/messages.ts its types)': (each) =>
    !isBotFramework(each) || inside(each.file, 'bot/teams') || (each.file === 'bot/http/messages.ts' && each.typesOnly),
  'only bot/storage knows Cosmos DB (infra/local its types)': ({ file, target, typesOnly }) =>
    !isPackage(target, '@azure/cosmos') || inside(file, 'bot/storage') || (inside(file, 'infra/local') && typesOnly),
  'only bot/files knows Azure Blob Storage': ({ file, target }) =>
    !isPackage(target, '@azure/storage-blob') || inside(file, 'bot/files'),
  'what keeps files knows no feature and nothing else of the edge': ({ file, target, ours }) =>
    !inside(file, 'bot/files') ||
    (ours
      ? inside(target, 'bot/files', 'bot/ports', 'shared')
      : isAny(target, ['@azure/storage-blob', '@azure/identity']) || target.startsWith('node:')),
  'only bot/documents knows what writes Word and PDF': ({ file, target }) =>
    !isAny(target, ['docx', 'pdfmake', 'exceljs', 'mammoth', 'ical.js']) || inside(file, 'bot/documents'),
  'only bot/optimiser knows HiGHS': ({ file, target }) => !isPackage(target, 'highs') || inside(file, 'bot/optimiser'),
  'the optimiser knows models, ports and HiGHS, and no feature': ({ file, target, ours }) =>
    !inside(file, 'bot/optimiser') ||
    (ours
      ? inside(target, 'bot/optimiser', 'bot/ports', 'shared/kernel')
      : target === 'highs' || target.startsWith('node:')),
  'only tab/teams.ts knows teams-js': ({ file, target }) =>
    !isPackage(target, '@microsoft/teams-js') || file === 'tab/teams.ts',
  'only tab/calendar-access.ts knows teamsfx, and the window of its sign-in the MSAL of it': ({ file, target }) =>
    (!isPackage(target, '@microsoft/teamsfx') || file === 'tab/calendar-access.ts') &&
    (!isPackage(target, '@azure/msal-browser') || file === 'tab/calendar-sign-in.ts'),
  'the tab never imports the server, what one machine needs, or a library of the edge': ({ file, target, ours }) =>
    !inside(file, 'tab') ||
    file === 'tab/vite.config.ts' ||
    target === '@azure/msal-browser' ||
    (ours ? !inside(target, 'bot', 'infra', 'tests') : !isAny(target, edgeLibraries) && !target.startsWith('node:')),
  'the server never imports what one machine needs, nor the browser program': ({ file, target }) =>
    !inside(file, 'bot') || !inside(target, 'infra', 'tab'),
  'nothing that is shipped imports a test': ({ target }) => !inside(target, 'tests'),
  'one feature of shared tells no other how to draw: no bot, no tab': ({ file, target }) =>
    !inside(file, 'shared') || !inside(target, 'bot', 'tab', 'infra'),
} satisfies Record<string, (each: Import) => boolean>;

test.each(Object.entries(rules))('%s', (_, rule) => expect(against(rule)).toEqual([]));

test('teamsfx comes only when somebody wants to see their calendar', () => {
  const access = read('tab/calendar-access.ts');
  expect(access).toContain("await import('@microsoft/teamsfx')");
  expect(access).not.toMatch(/from '@microsoft\/teamsfx'/);
});

test('the imports were really read', () => {
  expect(imports.length).toBeGreaterThan(500);
  expect(imports).toContainEqual({
    file: 'shared/kernel/time.ts',
    target: 'temporal-polyfill',
    ours: false,
    typesOnly: false,
  });
  expect(imports.some(({ file, target }) => file === 'bot/main.ts' && target === 'bot/compose.ts')).toBe(true);
});

test.each<[keyof typeof rules, file: string, source: string]>([
  [
    'shared imports nothing but zod, shared and, in one kernel file, temporal-polyfill',
    'shared/planning/x.ts',
    "import { readFileSync } from 'node:fs';",
  ],
  [
    'shared imports nothing but zod, shared and, in one kernel file, temporal-polyfill',
    'shared/kernel/x.ts',
    "import type { Card } from '../../bot/cards/card.ts';",
  ],
  ['a feature, a port and a card know no library of the edge', 'bot/features/x.ts', "await import('node:crypto');"],
  [
    'a feature, a port and a card know no folder of the edge',
    'bot/features/planning/x.ts',
    "type Adapter = import('../../teams/adapter.ts').TeamsAdapter;",
  ],
  [
    'only bot/teams knows the Bot Framework (bot/http/messages.ts its types)',
    'bot/http/messages.ts',
    "import { CardFactory } from 'botbuilder';",
  ],
  [
    'only bot/files knows Azure Blob Storage',
    'bot/http/attached-files.ts',
    "import { BlobServiceClient } from '@azure/storage-blob';",
  ],
  [
    'what keeps files knows no feature and nothing else of the edge',
    'bot/files/blobs.ts',
    "import { openFile } from '../features/files/open-file.ts';",
  ],
  [
    'only bot/storage knows Cosmos DB (infra/local its types)',
    'bot/main.ts',
    "export { CosmosClient } from '@azure/cosmos';",
  ],
  ['only bot/documents knows what writes Word and PDF', 'bot/http/x.ts', "const { Packer } = await import('docx');"],
  ['only bot/optimiser knows HiGHS', 'bot/features/assignment/solve.ts', "import loadHighs from 'highs';"],
  [
    'the optimiser knows models, ports and HiGHS, and no feature',
    'bot/optimiser/x.ts',
    "import { modelOf } from '../../shared/assignment/model.ts';",
  ],
  ['only tab/teams.ts knows teams-js', 'tab/route.ts', "const lib = import('@microsoft/teams-js/app');"],
  [
    'only tab/calendar-access.ts knows teamsfx, and the window of its sign-in the MSAL of it',
    'bot/main.ts',
    "import { TeamsUserCredential } from '@microsoft/teamsfx';",
  ],
  [
    'the tab never imports the server, what one machine needs, or a library of the edge',
    'tab/features/x.tsx',
    "import { links } from '../../bot/links.ts'; const x = <p>it</p>;",
  ],
  [
    'the server never imports what one machine needs, nor the browser program',
    'bot/server.ts',
    "import { seed } from '../infra/local/sample/seed.ts';",
  ],
])('a breach is seen and named: %s', (name, file, source) => {
  const found = against(rules[name], importsOf(file, source));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`${file} imports `);
});

test('what only names a type is told from what is loaded', () => {
  const [first, second, third] = importsOf(
    'bot/http/messages.ts',
    "import type { Activity } from 'botbuilder'; import { type A, type B } from 'x'; import { type C, d } from 'y';",
  );
  expect([first?.typesOnly, second?.typesOnly, third?.typesOnly]).toEqual([true, true, false]);
});
