import { accessSync, constants, createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSchoolFile } from '../../bot/documents/school-file.ts';
import { defaultSettings, settingsSchema, type AllocationSettings } from '../../shared/allocation/settings.ts';
import { join, type Joined } from '../../shared/school-figures/join.ts';
import type { FiguresRead } from '../../shared/school-figures/read.ts';
import { figuresText } from '../../shared/school-figures/text.ts';
import { allocationCommandText as t } from './text.ts';

/** What cannot be done, in one sentence for the person at the command line. */
export class Refused extends Error {}

export interface Asked {
  readonly files: readonly string[];
  readonly authority: string | undefined;
  readonly settings: AllocationSettings;
  readonly json: boolean;
}

/** Reads the options of `npm run -s allocation`; throws `Refused`. */
export function ask(args: readonly string[]): Asked {
  const given = optionsOf(args);
  if (!given.schools?.length) throw new Refused(t.usage);
  const [authority, settings] = [onlyOne('--authority', given.authority), onlyOne('--settings', given.settings)];
  return {
    ...{ files: given.schools, authority },
    settings: settings === undefined ? defaultSettings : settingsIn(settings),
    json: given.json ?? false,
  };
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        schools: { type: 'string', multiple: true },
        authority: { type: 'string', multiple: true },
        settings: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    }).values;
  } catch {
    throw new Refused(t.usage);
  }
}

/** The one that was given; of two nobody knows which counts. */
function onlyOne(option: string, given: readonly string[] = []): string | undefined {
  if (given.length > 1) throw new Refused(t.onlyOne(option, given));
  return given[0];
}

const there = (file: string): string => {
  if (!existsSync(file)) throw new Refused(t.noFile(file));
  if (!statSync(file).isFile()) throw new Refused(t.noText(file));
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new Refused(t.notOpen(file));
  }
  return file;
};

const objectIn = (file: string): Record<string, unknown> => {
  try {
    const read: unknown = JSON.parse(readFileSync(there(file), 'utf8'));
    if (read !== null && typeof read === 'object' && !Array.isArray(read)) return read as Record<string, unknown>;
  } catch (error) {
    if (error instanceof Refused) throw error;
  }
  throw new Refused(t.noJson(file));
};

/** Settings of a file; what it leaves out is as usual. */
function settingsIn(file: string): AllocationSettings {
  const given = objectIn(file);
  const merged = (part: 'weights' | 'cuts') =>
    typeof given[part] === 'object'
      ? { ...defaultSettings[part], ...given[part] }
      : (given[part] ?? defaultSettings[part]);
  const read = settingsSchema.safeParse({
    ...{ ...defaultSettings, ...given },
    ...{ weights: merged('weights'), cuts: merged('cuts') },
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Refused(t.badSettings(file, issue?.path.join('.') ?? '', issue?.message ?? ''));
}

/** The schools of the files, joined by their number; of one authority alone where it is named. Throws `Refused`. */
export async function figuresIn({ files, authority }: Asked): Promise<Joined & { readonly rows: number }> {
  const reads: FiguresRead[] = [];
  for (const file of files) {
    const stream = () => createReadStream(there(file));
    const found = await readSchoolFile(stream(), { authority, taken: reads.map(({ source }) => source.id) });
    if (!found.ok && found.why === 'no-such-authority') {
      const all = await readSchoolFile(stream());
      const names = all.ok ? all.read.authorities.map(({ name }) => name).toSorted() : [];
      throw new Refused(
        t.noAuthority(
          file,
          authority ?? '',
          names.filter((name) => name !== ''),
        ),
      );
    }
    if (!found.ok) throw new Refused(t.noReading(file, figuresText.refused[found.why], found.said));
    reads.push(found.read);
  }
  return { ...join(reads), rows: reads.reduce((all, { rows }) => all + rows, 0) };
}
