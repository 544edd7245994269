import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Quiet and offline by itself: a test must not wait for, or depend on, what a browser does in the background. It reaches
 * this machine alone, since the Teams client asks for fonts and teams-js for a list of hosts; Playwright's own way of
 * refusing them would turn off the cache, and each page would read and compile the whole tab again.
 */
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Where a Chromium of this machine lies: CHROMIUM if set, else one of the usual places, else undefined. */
function systemChromium(): string | undefined {
  return [process.env['CHROMIUM'], ...usualPlaces].find((file) => file !== undefined && existsSync(file));
}

/** Made for functions in a cloud: in one process the first closed window ends all, and tests want the web's own rules. */
const notOurs = new Set(['--single-process', '--disable-web-security', '--disable-site-isolation-trials']);

/** The Chromium inside an npm package, unpacked (once) under .local, because /tmp may be small or forbid execution. */
async function packagedChromium(): Promise<{ file: string; more: string[] }> {
  const folder = path.resolve(import.meta.dirname, '../../.local/chromium');
  mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  const { default: packaged } = await import('@sparticuz/chromium');
  return { file: await packaged.executablePath(), more: packaged.args.filter((arg) => !notOurs.has(arg)) };
}

/** A browser for one test file; the caller closes it. CHROMIUM=none asks for the packaged one. */
export async function launchBrowser(): Promise<Browser> {
  const system = process.env['CHROMIUM'] === 'none' ? undefined : systemChromium();
  if (system) return chromium.launch({ executablePath: system, args });
  const { file, more } = await packagedChromium();
  return chromium.launch({ executablePath: file, args: [...new Set([...more, ...args])] });
}
