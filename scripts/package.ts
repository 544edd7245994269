/**
 * `npm run package`: the app as Teams takes it, dist/link-therapy.zip, of appPackage's manifest and icons. What the
 * manifest leaves open comes from the environment or from arguments, `npm run package -- HOST=… BOT_APP_ID=…
 * TEAMS_APP_ID=…`. The same values give the same bytes, so that a package can be compared with the one that is out.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';

const source = path.join(import.meta.dirname, '../appPackage');
/** From the folder in which npm runs its scripts: the root of the repository. */
const target = path.join('dist', 'link-therapy.zip');

type Values = Readonly<Record<string, string | undefined>>;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A name that Teams can reach: letters and a dot, no scheme, no port, no path, not this machine. */
const publicHost = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const ofOneMachine = /(^|\.)(localhost|local|internal|test|invalid)$/;

/** What each value has to be, in words that end the sentence 'HOST is not …'. */
const kinds: Readonly<Record<string, { readonly what: string; fits(value: string): boolean }>> = {
  TEAMS_APP_ID: { what: 'a GUID', fits: (value) => guid.test(value) },
  BOT_APP_ID: { what: 'a GUID', fits: (value) => guid.test(value) },
  HOST: {
    what: 'a public host name alone, such as link-therapy.example.nhs.uk',
    fits: (value) => publicHost.test(value) && !ofOneMachine.test(value),
  },
};

/** The names that a manifest leaves open, in the order in which they first come. */
const placeholders = (manifest: string): string[] => [
  ...new Set([...manifest.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name]) => name ?? [])),
];

/** What is wrong with the values for these names, one phrase each; empty when all are there and fit. */
function faultsOf(names: readonly string[], values: Values): string[] {
  return names.flatMap((name) => {
    const value = values[name];
    const kind = kinds[name];
    if (!value) return [`${name} is missing${kind ? ` (${kind.what})` : ''}`];
    return kind && !kind.fits(value) ? [`${name} is '${value}', which is not ${kind.what}`] : [];
  });
}

/** Arguments read as NAME=value; anything else, and a name the manifest does not have, is a fault. */
function readArguments(names: readonly string[], args: readonly string[]): { values: Values; faults: string[] } {
  const read = args.map((arg) => /^(\w+)=(.*)$/s.exec(arg));
  const known = (match: RegExpExecArray | null): match is RegExpExecArray =>
    match !== null && names.includes(match[1] ?? '');
  return {
    values: Object.fromEntries(read.filter(known).map(([, name, value]) => [name, value])),
    faults: args.filter((_, n) => !known(read[n] ?? null)).map((arg) => `the argument '${arg}' is not known`),
  };
}

/** The three files in one archive whose bytes depend on nothing else: no times of this machine, always this order. */
function zipped(manifest: string): Uint8Array {
  const { icons } = JSON.parse(manifest) as { icons: { color: string; outline: string } };
  const icon = (name: string) => [name, new Uint8Array(readFileSync(path.join(source, name)))] as const;
  // Zip knows no time zone and nothing before 1980: these are the parts that are written, wherever it is made.
  const sameTime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries([['manifest.json', strToU8(manifest)] as const, icon(icons.color), icon(icons.outline)]),
    { level: 9, mtime: sameTime },
  );
}

/** Makes the package. Throws one sentence that names everything that is wrong. */
async function makePackage(args: readonly string[], environment: Values): Promise<void> {
  rmSync(target, { force: true }); // an old one must not be taken for this run's
  const blank = readFileSync(path.join(source, 'manifest.json'), 'utf8');
  const names = placeholders(blank);
  const given = readArguments(names, args);
  const values = { ...environment, ...given.values };
  const faults = [...given.faults, ...faultsOf(names, values)];
  if (faults.length) throw new Error(`No package was made: ${faults.join('; ')}.`);

  const manifest = blank.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  const refused = await AppManifestUtils.validateAgainstSchema(JSON.parse(manifest));
  if (refused.length) throw new Error(`No package was made: the manifest is not valid (${refused.join('; ')}).`);

  const bytes = zipped(manifest);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  console.log(`${target}: ${bytes.length} bytes, ${names.map((name) => `${name} ${values[name]}`).join(', ')}`);
}

makePackage(process.argv.slice(2), process.env).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
