import { expect, test } from '@jest/globals';
import { allFiles, read } from './files.ts';

/** What keys look like. Each with a made-up one, in two pieces so that this file holds none itself. */
const kinds: readonly [kind: string, looks: RegExp, madeUp: string][] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/, `-----BEGIN ${'RSA PRIVATE KEY'}-----`],
  [
    'a connection string',
    /\b(AccountKey|SharedAccessKey|Password|Pwd)=[^\s;'"`<$]{8,}/,
    `AccountKey${'=c2VjcmV0LXNlY3JldA=='}`,
  ],
  ['a key of a Cosmos or storage account', /(?<![\w+/-])[A-Za-z0-9+/]{86}==/, `${'aB3'.repeat(28)}+/${'=='}`],
  ['a signed address', /[?&]sig=[A-Za-z0-9%+/]{30,}/, `?sig${'='}${'aB3'.repeat(12)}`],
  ['a client secret of Entra', /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/, `abc8${'Q~'}${'x'.repeat(33)}`],
  [
    'a token',
    /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
    `eyJ${'a'.repeat(12)}.eyJ${'a'.repeat(12)}.${'b'.repeat(12)}`,
  ],
  ['a key of GitHub', /\b(gh[pousr]_\w{36}|github_pat_\w{22,})/, `ghp${'_'}${'a'.repeat(36)}`],
  ['a key of npm', /\bnpm_[A-Za-z0-9]{36}/, `npm${'_'}${'a'.repeat(36)}`],
  ['a key for a registry', /_(authToken|auth|password)\s*=\s*[^\s$]/, `_auth${'Token=abc'}`],
  ['a key of AWS', /\b(AKIA|ASIA)[0-9A-Z]{16}\b/, `AKIA${'0'.repeat(16)}`],
  ['a key of Google', /\bAIza[\w-]{35}/, `AIza${'0'.repeat(35)}`],
  ['a key of Slack', /\bxox[abprs]-[\w-]{10,}/, `xoxb${'-'}${'1'.repeat(12)}`],
  [
    'an address with a password',
    /\bhttps?:\/\/[^\s/:@'"`{}$]+:[^\s/:@'"`{}$]+@/,
    `https:${'//someone:hush'}@example.org`,
  ],
  [
    'a secret that is written down',
    /(secret|password|passwd|api_?key|accountkey)['"]?\s*[:=]\s*['"`][^'"`\s${}<>@()]{16,}['"`]/i,
    `linkSecret: ${"'"}kZ3mQ9vX2pR7tL5w'`,
  ],
];

/** Keys that everybody knows and nothing of anybody's is kept behind. */
const known: readonly string[] = [
  // The key of Microsoft's own emulator, published with it; our local database takes the same, on loopback only.
  'infra/local/database/main.ts holds a key of a Cosmos or storage account',
];

const text = allFiles.filter((file) => !/\.(png|ico|woff2?|ttf|pdf|docx)$/.test(file));

const found = (content: string): string[] => kinds.flatMap(([kind, looks]) => (looks.test(content) ? [kind] : []));

test('no file that is kept holds a key, a password or a connection string', () => {
  expect(text.length).toBeGreaterThan(300);
  expect(text.flatMap((file) => found(read(file)).map((kind) => `${file} holds ${kind}`))).toEqual(known);
});

test.each(kinds)('%s would be found', (kind, _, madeUp) => {
  expect(found(`before ${madeUp} after`)).toContain(kind);
});

test('nothing is kept that usually holds secrets', () => {
  const usual = /(^|\/)(\.env(\..+)?|.*\.(pem|pfx|p12|key|keystore)|id_(rsa|ed25519)|local\.settings\.json)$/;
  expect(allFiles.filter((file) => usual.test(file))).toEqual([]);
});
