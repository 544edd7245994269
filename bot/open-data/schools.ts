import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { schoolFactsSchema, type ListedSchool, type Setting } from '../../shared/organisation/setting.ts';
import type { OpenData } from '../ports/open-data.ts';

const file = path.join(import.meta.dirname, 'schools_england_2022-23.csv.gz');
/** Schools, pupils and their characteristics, joined with special educational needs; see SOURCE.md beside the file. */
const census = 'DfE census, January 2023';

/** The open data's phases and types in the words of the model; the first that fits. */
const settings: readonly (readonly [RegExp, Setting])[] = [
  [/special/i, 'special'],
  [/\bAP\b|pupil referral/i, 'alternative-provision'],
  [/nursery/i, 'nursery'],
  [/college|further education|sixth form/i, 'college'],
  [/secondary/i, 'secondary'],
];

const number = z.string().transform((text) => (text.trim() === '' ? null : Number(text)));

const rowSchema = z
  .object({
    urn: z.string(),
    name: z.string(),
    local_authority: z.string(),
    phase: z.string(),
    ward: z.string(),
    number_on_roll: number,
    fsm_percent: number,
    sen_support: number,
    ehc_plans: number,
    slcn_primary_need: number,
    resourced_provision: z.string(),
    postcode_area: z.string(),
    trust: z.string(),
    establishment_type: z.string(),
    district: z.string(),
  })
  .transform((row): ListedSchool => ({
    ...schoolFactsSchema.parse({
      urn: row.urn,
      setting: settings.find(([words]) => words.test(`${row.phase} ${row.establishment_type}`))?.[1] ?? 'primary',
      localAuthority: row.local_authority,
      ward: row.ward,
      trust: row.trust,
      postcodeArea: row.postcode_area,
      roll: row.number_on_roll,
      freeMealsPercent: row.fsm_percent,
      senSupport: row.sen_support,
      ehcPlans: row.ehc_plans,
      slcn: row.slcn_primary_need,
      resourcedProvision:
        row.resourced_provision === '' ? 'unknown' : /^(yes|1|true)/i.test(row.resourced_provision) ? 'yes' : 'no',
      asOf: census,
    }),
    urn: row.urn,
    name: row.name,
    district: row.district,
  }));

interface Row {
  readonly urn: string;
  readonly authority: string;
  readonly searched: string;
  readonly raw: unknown;
}

/** The list is read once, when somebody first asks; a row is read in full only when it is given out. */
export function openData(): OpenData {
  let rows: Promise<Row[]> | undefined;
  const load = async (): Promise<Row[]> => {
    const text = (await promisify(gunzip)(await readFile(file))).toString('utf8');
    return parse<Record<string, string>>(text, { columns: true, skipEmptyLines: true }).map((raw) => ({
      urn: raw['urn'] ?? '',
      authority: raw['local_authority'] ?? '',
      searched: `${raw['name']} ${raw['local_authority']}`.toLowerCase(),
      raw,
    }));
  };
  const all = (): Promise<Row[]> => (rows ??= load());
  return {
    authorities: async () => [...new Set((await all()).map(({ authority }) => authority))].toSorted(),
    file: () => createReadStream(file),
    byUrn: async (urn) => {
      const found = (await all()).find((row) => row.urn === urn);
      return found && rowSchema.parse(found.raw);
    },
    search: async (words, most) => {
      const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
      if (wanted.length === 0) return [];
      const fits = (row: Row): boolean =>
        wanted.every((word) => row.searched.includes(word) || row.urn.startsWith(word));
      return (await all())
        .filter(fits)
        .map(({ raw }) => rowSchema.parse(raw))
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .slice(0, most);
    },
  };
}
