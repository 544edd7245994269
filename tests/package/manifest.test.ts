import { expect, test } from '@jest/globals';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { z } from 'zod';
import { commandFor, commands } from '../../bot/features/commands.ts';
import { teamsTabLink } from '../../bot/links.ts';
import { drawIcon, icons } from '../../scripts/icons.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import { fakeWorld } from '../unit/bot/cards/fakes.ts';

const folder = path.join(import.meta.dirname, '../../appPackage');
const blank = readFileSync(path.join(folder, 'manifest.json'), 'utf8');

/** What a real installation fills in. */
const filling: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '6f0d3c1e-51a2-4a7e-9a1e-2b7c0c4d5e6f',
  BOT_APP_ID: '0b7a9d2c-3e4f-4c5d-8e6f-7a8b9c0d1e2f',
  HOST: 'link-therapy.example.nhs.uk',
};
const filled = blank.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => filling[name] ?? whole);

/** What these tests look at. */
const manifest = z
  .object({
    id: z.string(),
    manifestVersion: z.string(),
    version: z.string(),
    accentColor: z.string(),
    defaultInstallScope: z.string(),
    name: z.object({ short: z.string(), full: z.string() }),
    description: z.object({ short: z.string(), full: z.string() }),
    developer: z.object({ name: z.string(), websiteUrl: z.url(), privacyUrl: z.url(), termsOfUseUrl: z.url() }),
    icons: z.object({ color: z.string(), outline: z.string() }),
    staticTabs: z.array(
      z.object({ entityId: z.string(), name: z.string(), contentUrl: z.url(), scopes: z.array(z.string()) }),
    ),
    bots: z.array(
      z.object({
        botId: z.string(),
        scopes: z.array(z.string()),
        commandLists: z.array(
          z.object({
            scopes: z.array(z.string()),
            commands: z.array(z.object({ title: z.string(), description: z.string() })),
          }),
        ),
      }),
    ),
    validDomains: z.array(z.string()),
    webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
  })
  .loose()
  .parse(JSON.parse(filled));
const [tab] = manifest.staticTabs;
const [bot] = manifest.bots;
const commandList = bot?.commandLists[0]?.commands ?? [];

const faultsOf = (json: string): Promise<string[]> => AppManifestUtils.validateAgainstSchema(JSON.parse(json));

test('Microsoft’s own schema 1.30 finds nothing wrong, with no network', async () => {
  const fetched = globalThis.fetch;
  globalThis.fetch = () => Promise.reject(new Error('the schema is to come from the package'));
  try {
    expect(manifest.manifestVersion).toBe('1.30');
    expect(manifest['$schema']).toContain('/v1.30/');
    expect(await faultsOf(filled)).toEqual([]);
  } finally {
    globalThis.fetch = fetched;
  }
});

test.each([
  ['an empty form', () => blank],
  ['a name that is too long', () => filled.replace('"short": "Link Therapy"', `"short": "${'x'.repeat(31)}"`)],
  ['a scope that Teams does not know', () => filled.replaceAll('"personal"', '"everyone"')],
  ['a colour that is none', () => filled.replace(manifest.accentColor, 'purple')],
])('the schema does refuse %s', async (_, json) => {
  expect(json()).not.toBe(filled);
  expect((await faultsOf(json())).length).toBeGreaterThan(0);
});

test('three things are filled in at installation and nothing else is left blank', () => {
  const names = [...blank.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
  expect(new Set(names)).toEqual(new Set(Object.keys(filling)));
  expect(filled).not.toMatch(/\{\{|\}\}|localhost|127\.0\.0\.1|ngrok|devtunnels/);
});

test('one host: that of the tab, of the sign-in and of the valid domains', () => {
  const host = new URL(tab?.contentUrl ?? '').host;
  expect(host).toBe(filling['HOST']);
  expect(/^api:\/\/([^/]+)\/botid-(.+)$/.exec(manifest.webApplicationInfo.resource)?.slice(1)).toEqual([
    host,
    bot?.botId,
  ]);
  expect(manifest.webApplicationInfo.id).toBe(bot?.botId);
  expect(manifest.validDomains).toEqual([host]);
  const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
  for (const url of [websiteUrl, privacyUrl, termsOfUseUrl, tab?.contentUrl ?? ''])
    expect(url).toMatch(`https://${host}/`);
});

test('one tab and one bot, for a person alone: no team, no group, no meeting', () => {
  expect(manifest.staticTabs).toHaveLength(1);
  expect(manifest.bots).toHaveLength(1);
  expect([tab?.scopes, bot?.scopes, bot?.commandLists.map((each) => each.scopes)]).toEqual([
    ['personal'],
    ['personal'],
    [['personal']],
  ]);
  expect(manifest.defaultInstallScope).toBe('personal');
  for (const absent of [
    'configurableTabs',
    'composeExtensions',
    'connectors',
    'meetingExtensionDefinition',
    'authorization',
  ])
    expect(manifest).not.toHaveProperty(absent);
});

test('a link in a card opens the tab that the package brings', () => {
  const opened = new URL(teamsTabLink(manifest.id)('school-hazelbrook'));
  expect(opened.pathname).toBe(`/l/entity/${manifest.id}/${tab?.entityId ?? ''}`);
  expect(JSON.parse(opened.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'school-hazelbrook' });
  expect(tab?.contentUrl.endsWith('/tab/')).toBe(true);
});

test('the commands that Teams lists are the words the bot answers to, and the ones it lists itself', () => {
  const all = commands(fakeWorld([]).ports);
  const titles = commandList.map((each) => each.title);
  expect(titles).toEqual(organisationText.commands.map(([word]) => word));
  // Teams lists twelve. Few people have an account in two organisations, and docs/onboarding.md tells them the word; the
  // others are what cards lead to: the welcome to the tour and the first steps, and these to the evaluations.
  const unlisted = [
    'account',
    'calendar',
    'evaluate',
    'journey',
    'reflect',
    'reminders',
    'steps',
    'tour',
    'visit',
    'worried',
  ];
  expect([...titles, ...unlisted].sort()).toEqual(all.map((command) => command.words[0]).sort());
  for (const title of titles) expect(commandFor(all, title)?.words[0]).toBe(title);
  expect(titles.length).toBeLessThanOrEqual(12);
});

test('each command says what it gives, in the words the bot uses', () => {
  const plain = (text: string) => text.toLowerCase();
  for (const [word, what] of organisationText.commands.filter(([each]) => each !== 'help'))
    expect(plain(commandList.find((each) => each.title === word)?.description ?? '')).toBe(plain(what));
  expect(commandList.every((each) => each.description.trim() !== '')).toBe(true);
});

test('the names are short enough for every place, and the words are British', () => {
  expect(manifest.name.short.length).toBeLessThanOrEqual(30);
  expect(manifest.name.short).toBe(organisationText.appName);
  expect(manifest.description.short.length).toBeLessThanOrEqual(80);
  const words = JSON.stringify([manifest.name, manifest.description, commandList]);
  expect(words).not.toMatch(/organiz|program\b|color|center\b|SENCo\b|SENCO|!/);
  expect(manifest.description.full).toContain('Balanced System®');
  expect(manifest['localizationInfo']).toEqual({ defaultLanguageTag: 'en-gb' });
});

interface Picture {
  readonly wide: number;
  readonly high: number;
  /** Bytes red, green, blue, alpha, row by row. */
  readonly pixels: Buffer;
}

/** Reads the kind of PNG that scripts/icons.ts writes: eight bits a channel with alpha, one data chunk, no filter. */
function pictureOf(png: Buffer): Picture {
  expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
  const [wide, high] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect([...png.subarray(24, 29)]).toEqual([8, 6, 0, 0, 0]);
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const line = wide * 4 + 1;
  const pixels = Buffer.concat([...Array(high).keys()].map((y) => rows.subarray(y * line + 1, (y + 1) * line)));
  return { wide, high, pixels };
}
const iconNamed = (name: string) => readFileSync(path.join(folder, name));
const alphas = ({ pixels }: Picture): number[] => [...pixels].filter((_, n) => n % 4 === 3);

test('the colour icon is 192 by 192 and fills its square', () => {
  const icon = pictureOf(iconNamed(manifest.icons.color));
  expect([icon.wide, icon.high]).toEqual([192, 192]);
  expect(alphas(icon).every((alpha) => alpha === 255)).toBe(true);
  const corner = `#${icon.pixels.subarray(0, 3).toString('hex')}`;
  expect(corner).toBe(manifest.accentColor.toLowerCase());
});

test('the outline icon is 32 by 32, white on nothing', () => {
  const icon = pictureOf(iconNamed(manifest.icons.outline));
  expect([icon.wide, icon.high]).toEqual([32, 32]);
  const drawn = alphas(icon).filter((alpha) => alpha > 0).length;
  expect(drawn).toBeGreaterThan(150);
  expect(drawn).toBeLessThan(600);
  expect([...icon.pixels].every((byte, n) => n % 4 === 3 || byte === 255)).toBe(true);
});

test('the icons in the package are the ones the script draws, byte for byte in their pixels', () => {
  for (const name of Object.keys(icons))
    expect(pictureOf(iconNamed(name)).pixels.equals(pictureOf(drawIcon(name)).pixels)).toBe(true);
});

test('the package holds the manifest and its two icons, nothing else', () => {
  expect(readdirSync(folder).sort()).toEqual([manifest.icons.color, 'manifest.json', manifest.icons.outline].sort());
});

test('the pages that the manifest points at for everybody exist and can be read', () => {
  const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
  for (const address of [websiteUrl, privacyUrl, termsOfUseUrl]) {
    const page = readFileSync(path.join(folder, '../tab/public', `${new URL(address).pathname.slice(1)}.html`), 'utf8');
    expect(page).toContain('lang="en-GB"');
    expect(page).toMatch(/<h1>.+<\/h1>/);
  }
});
