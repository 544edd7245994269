import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';

/** One rule of the house: files that match may not import what the patterns name, and the sentence says why. */
const house = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: patterns.map(([group, message]) => ({ group, message })) },
    ],
  },
});

const botbuilder = [['botbuilder', 'botbuilder-*', 'botframework-*'], 'Only bot/teams knows the Bot Framework.'];
const cosmos = [['@azure/cosmos'], 'Only bot/storage knows Cosmos DB.'];
const blobs = [['@azure/storage-blob'], 'Only bot/files knows Azure Blob Storage.'];
const highs = [['highs'], 'Only bot/optimiser knows HiGHS.'];
const teamsJs = [['@microsoft/teams-js'], 'Only tab/teams.ts knows teams-js.'];
const teamsFx = [
  ['@microsoft/teamsfx', '@azure/msal-browser'],
  'Only tab/calendar-access.ts and the window of its sign-in know teamsfx and MSAL.',
];
const screens = [['**/tab/**'], 'The server never imports the browser program.'];
const server = [['**/bot/**'], 'Only the server program imports bot/.'];
const local = [['**/infra/**'], 'The product never imports what only one machine needs.'];
const edges = [
  [
    'restify',
    'node:*',
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
  ],
  'A feature knows no library of the edge: give it a port.',
];
const edgeFolders = [
  // shared/documents, shared/files and the features of those names are no edge; tests/unit/house/imports.test.ts tells them from bot/documents.
  [
    '**/teams/**',
    '**/storage/**',
    '**/http/**',
    '**/auth/**',
    '**/optimiser/**',
    '../../documents/**',
    '../../files/**',
  ],
  'A feature asks a port, not the edge.',
];

export default ts.config(
  { ignores: ['node_modules', 'tab/dist', '.local', 'tests/support/channel', 'docs'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['scripts/**', 'infra/local/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['tab/**'],
    plugins: { 'react-hooks': hooks },
    languageOptions: { globals: globals.browser },
    rules: hooks.configs.recommended.rules,
  },
  house(['shared/**'], [botbuilder, cosmos, blobs, teamsJs, screens, server, local, edges]),
  house(
    ['shared/**'],
    [
      [['temporal-polyfill'], 'Only shared/kernel/time.ts knows temporal-polyfill.'],
      botbuilder,
      cosmos,
      blobs,
      teamsJs,
      screens,
      server,
      local,
      edges,
    ],
    ['shared/kernel/time.ts'],
  ),
  house(
    ['bot/features/**', 'bot/ports/**', 'bot/cards/**'],
    [botbuilder, cosmos, blobs, teamsJs, screens, local, edges, edgeFolders],
  ),
  house(['bot/teams/**'], [cosmos, highs, blobs, teamsJs, screens, local]),
  house(['bot/storage/**'], [botbuilder, highs, blobs, teamsJs, screens, local]),
  house(
    ['bot/http/**', 'bot/auth/**', 'bot/documents/**', 'bot/outbox/**', 'bot/*.ts'],
    [botbuilder, cosmos, highs, blobs, teamsJs, screens, local],
  ),
  house(['bot/optimiser/**'], [botbuilder, cosmos, blobs, teamsJs, screens, local]),
  house(['bot/files/**'], [botbuilder, cosmos, highs, teamsJs, screens, local]),
  house(['tab/**'], [botbuilder, cosmos, highs, blobs, server, local]),
  house(['tab/**'], [teamsJs, botbuilder, cosmos, blobs, server, local], ['tab/teams.ts']),
  house(
    ['tab/**'],
    [teamsJs, teamsFx, botbuilder, cosmos, blobs, server, local],
    ['tab/teams.ts', 'tab/calendar-access.ts', 'tab/calendar-sign-in.ts'],
  ),
  {
    files: ['shared/**', 'bot/features/**', 'bot/cards/**', 'bot/ports/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Now comes from the Clock port.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Now comes from the Clock port.',
        },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'The environment is read in bot/config.ts.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Ids and chance come from ports.',
        },
      ],
    },
  },
);
