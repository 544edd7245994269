import { existsSync, mkdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
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

/** Where a Chromium of this machine lies, if anywhere. */
const systemChromium = (): string | undefined => usualPlaces.find((file) => existsSync(file));

/** Made for functions in a cloud: in one process the first closed window ends all, and tests want the web's own rules. */
const notOurs = new Set(['--single-process', '--disable-web-security', '--disable-site-isolation-trials']);

const folder = path.resolve(import.meta.dirname, '../../.local/chromium');

/**
 * The Chromium inside an npm package, unpacked (once) under .local, because /tmp may be small or forbid execution. It is
 * whole before it comes to its place: another test file may be unpacking too.
 */
async function packagedChromium(): Promise<{ file: string; more: string[] }> {
  const { default: packaged } = await import('@sparticuz/chromium');
  const inFolder = async (place: string): Promise<string> => {
    const usual = process.env['TMPDIR'];
    process.env['TMPDIR'] = place;
    try {
      return await packaged.executablePath();
    } finally {
      if (usual === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = usual;
    }
  };
  if (!existsSync(folder)) {
    const own = `${folder}-${process.pid}`;
    mkdirSync(own, { recursive: true });
    await inFolder(own);
    try {
      renameSync(own, folder);
    } catch (error) {
      rmSync(own, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return { file: await inFolder(folder), more: packaged.args.filter((arg) => !notOurs.has(arg)) };
}

/** Whether the memory that processes share has a gigabyte to spare; in a container it may have next to nothing. */
function isMemoryRoomy(): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 2 ** 30;
  } catch {
    return false; // this system has no such folder
  }
}

/**
 * Playwright has Chromium hand over each piece of a picture in a file on the disk, in case memory is small. Where it is
 * not, that is some seven in a hundred of the work of opening a page, for nothing.
 */
const launch = (executablePath: string, more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [...new Set([...more, ...args])],
    ignoreDefaultArgs: isMemoryRoomy() ? ['--disable-dev-shm-usage'] : [],
  });

async function launchPackaged(): Promise<Browser> {
  const { file, more } = await packagedChromium();
  return launch(file, more);
}

/**
 * A browser for one test file; the caller closes it. It is the packaged one where that runs: the same version
 * everywhere, and without a window's frame it takes two thirds of the work. CHROMIUM names another; CHROMIUM=none means
 * the packaged one or nothing.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM'];
  if (named === 'none') return launchPackaged();
  if (named) return launch(named);
  const system = systemChromium();
  const isMadeForThis = process.platform === 'linux' && process.arch === 'x64';
  if (isMadeForThis || !system)
    try {
      return await launchPackaged();
    } catch (error) {
      // A library that it needs may be missing here.
      if (!system) throw error;
    }
  return launch(system);
}
