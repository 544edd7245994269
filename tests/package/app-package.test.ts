import { afterEach, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const root = path.join(import.meta.dirname, '../..');
const good = {
  TEAMS_APP_ID: '6f0d3c1e-51a2-4a7e-9a1e-2b7c0c4d5e6f',
  BOT_APP_ID: '0b7a9d2c-3e4f-4c5d-8e6f-7a8b9c0d1e2f',
  HOST: 'link-therapy.example.nhs.uk',
};
const manifest = z.object({
  id: z.string(),
  icons: z.object({ color: z.string(), outline: z.string() }),
  staticTabs: z.array(z.object({ contentUrl: z.url() })),
  bots: z.array(z.object({ botId: z.string() })),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
});

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

interface Run {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
  readonly file: string;
}

/** Runs the script as npm does, with only these values, in a folder of its own, so that no real dist/ is touched. */
function run(values: Readonly<Record<string, string>>, args: readonly string[] = [], zone = 'Europe/London'): Run {
  const folder = mkdtempSync(path.join(tmpdir(), 'link-therapy-package-'));
  folders.push(folder);
  const { TEAMS_APP_ID: _, BOT_APP_ID: __, HOST: ___, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(root, 'scripts/package.ts'), ...args],
    { cwd: folder, env: { ...environment, TZ: zone, ...values }, encoding: 'utf8' },
  );
  return { code: status, said: stdout, complained: stderr, file: path.join(folder, 'dist/link-therapy.zip') };
}

test('the package holds the filled manifest and the two icons, and one host everywhere', () => {
  const { code, said, file } = run(good);
  expect(code).toBe(0);
  expect(said).toContain(good.HOST);
  const files = unzipSync(new Uint8Array(readFileSync(file)));
  expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  for (const icon of ['color.png', 'outline.png'])
    expect(Buffer.from(files[icon] ?? []).equals(readFileSync(path.join(root, 'appPackage', icon)))).toBe(true);

  const text = strFromU8(files['manifest.json'] ?? new Uint8Array());
  expect(text).not.toMatch(/\{\{|\}\}/);
  const read = manifest.parse(JSON.parse(text));
  const [host] = read.validDomains;
  expect(host).toBe(good.HOST);
  expect(read.staticTabs.map(({ contentUrl }) => new URL(contentUrl).host)).toEqual([host]);
  expect(read.webApplicationInfo.resource).toBe(`api://${host}/botid-${good.BOT_APP_ID}`);
  expect([read.id, read.webApplicationInfo.id, read.bots[0]?.botId]).toEqual([
    good.TEAMS_APP_ID,
    good.BOT_APP_ID,
    good.BOT_APP_ID,
  ]);
  expect(read.icons).toEqual({ color: 'color.png', outline: 'outline.png' });
});

test('the same values give the same bytes, wherever they come from and whatever the time zone', () => {
  const first = readFileSync(run(good).file);
  const asArguments = Object.entries(good).map(([name, value]) => `${name}=${value}`);
  const second = readFileSync(run({ HOST: 'overruled.example.org' }, asArguments, 'Pacific/Auckland').file);
  expect(second.equals(first)).toBe(true);
  expect(readFileSync(run({ ...good, HOST: 'another.example.org' }).file).equals(first)).toBe(false);
});

test('what is missing or badly formed is named at once, in one sentence, and no package is made', () => {
  const { code, said, complained, file } = run({ BOT_APP_ID: 'the-bot', HOST: 'https://example.org/tab' }, ['--fast']);
  expect(code).toBe(1);
  expect(said).toBe('');
  expect(complained.trim().split('\n')).toHaveLength(1);
  for (const part of ["'--fast'", 'TEAMS_APP_ID is missing', "BOT_APP_ID is 'the-bot'", "HOST is 'https://example.org"])
    expect(complained).toContain(part);
  expect(existsSync(file)).toBe(false);
});

test.each(['localhost', '127.0.0.1', 'host:443', 'my.localhost', 'EXAMPLE.org', 'example..org', ''])(
  'no package for the host “%s”',
  (HOST) => {
    const { code, complained, file } = run({ ...good, HOST });
    expect(code).toBe(1);
    expect(complained).toMatch(/^No package was made: HOST is .+\.\n$/);
    expect(existsSync(file)).toBe(false);
  },
);
