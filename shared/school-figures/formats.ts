import type { Figure } from './figures.ts';
import { anyOf, readCount, readProvision, readScore, sumOf } from './value.ts';
import type { Missing } from './figures.ts';

/** The files that are read, told by their header and not by their name. Rows K13, X04, X05; domain.md 1.6. */
export const formatNames = ['template', 'census', 'sen', 'sen-by-need', 'gias'] as const;
export type FormatName = (typeof formatNames)[number];

/** Places of columns by their name in lower case. */
export type Columns = ReadonlyMap<string, number>;
export type Cells = readonly string[];

/** What of a row is needed beside its figures; each the first of these columns that the file has. */
export interface Facts {
  readonly urn: readonly string[];
  readonly name: readonly string[];
  readonly authority: readonly string[];
  readonly phase: readonly string[];
  readonly type: readonly string[];
  readonly wardCode: readonly string[];
  readonly ward: readonly string[];
  readonly standing: readonly string[];
  readonly easting: readonly string[];
  readonly northing: readonly string[];
}

type Read = number | Exclude<Missing, 'not-in-file'>;
/** How one figure is read: from which columns, and how they are put together. */
export interface FigureColumns {
  readonly columns: readonly string[];
  readonly read: (...texts: string[]) => Read;
}

export interface Format {
  readonly name: FormatName;
  /** A header with all of these is of this format. */
  readonly told: readonly string[];
  readonly facts: Facts;
  readonly figures: Readonly<Partial<Record<Figure, readonly FigureColumns[]>>>;
}

const count = (...columns: string[]): FigureColumns[] =>
  columns.map((column) => ({ columns: [column], read: readCount }));

const dfe: Facts = {
  urn: ['urn', 'school_urn'],
  name: ['school_name'],
  authority: ['la_name'],
  phase: ['phase_type_grouping', 'phase-type_grouping'],
  type: ['type_of_establishment', 'establishment_type'],
  wardCode: ['ward_code'],
  ward: ['ward_name'],
  ...{ standing: [], easting: [], northing: [] },
};

const sen: Format = {
  name: 'sen',
  told: ['urn', 'total pupils', 'sen support', 'ehc plan'],
  facts: dfe,
  figures: {
    roll: count('total pupils'),
    'sen-support': count('sen support'),
    'ehc-plans': count('ehc plan'),
    slcn: [
      {
        columns: ['ehc_primary_need_slcn', 'sup_primary_need_slcn'],
        read: (plans, support) => sumOf(readCount(plans), readCount(support)),
      },
    ],
    'resourced-provision': [
      { columns: ['rp_unit', 'sen_unit'], read: (rp, unit) => anyOf(readProvision(rp), readProvision(unit)) },
    ],
  },
};

const freeMeals = [
  'number of pupils known to be eligible for free school meals',
  'number of pupils known to be eligible for and claiming free school meals',
  // The name as published in 2022/23, which a tool of theirs cut off.
  'number of pupils known to be eligible for and claiming free scho',
];
const census: Format = {
  name: 'census',
  told: ['urn', 'headcount of pupils'],
  facts: dfe,
  figures: { roll: count('headcount of pupils'), 'free-meals': count(...freeMeals) },
};

const gias: Format = {
  name: 'gias',
  told: ['urn', 'establishmentname', 'establishmentstatus (name)'],
  facts: {
    urn: ['urn'],
    name: ['establishmentname'],
    authority: ['la (name)'],
    phase: ['phaseofeducation (name)'],
    type: ['typeofestablishment (name)'],
    wardCode: ['administrativeward (code)'],
    ward: ['administrativeward (name)'],
    standing: ['establishmentstatus (name)'],
    ...{ easting: ['easting'], northing: ['northing'] },
  },
  figures: {
    roll: count('numberofpupils'),
    'free-meals': count('fsm'),
    'resourced-provision': [{ columns: ['typeofresourcedprovision (name)'], read: readProvision }],
  },
};

const template: Format = {
  name: 'template',
  told: ['urn', 'name', 'number_on_roll'],
  facts: {
    urn: ['urn'],
    name: ['name'],
    authority: ['local_authority'],
    phase: ['phase'],
    type: ['establishment_type'],
    wardCode: ['ward_code'],
    ward: ['ward'],
    standing: ['standing'],
    ...{ easting: ['easting'], northing: ['northing'] },
  },
  figures: {
    'ward-score': [{ columns: ['ward_score'], read: readScore }],
    roll: count('number_on_roll'),
    'free-meals': count('fsm_count'),
    'sen-support': count('sen_support'),
    'ehc-plans': count('ehc_plans'),
    slcn: count('slcn_primary_need'),
    'resourced-provision': [{ columns: ['resourced_provision'], read: readProvision }],
  },
};

/** One row for each school, kind of provision and need; it is put together in by-need.ts. */
const byNeed: Format = {
  name: 'sen-by-need',
  told: ['sen_provision', 'sen_primary_need', 'pupil_count'],
  facts: dfe,
  figures: {},
};

const formats: readonly Format[] = [byNeed, sen, census, gias, template];

export type Recognised =
  | { readonly ok: true; readonly format: Format; readonly columns: Columns }
  | { readonly ok: false; readonly why: 'not-ours' | 'twice'; readonly said: string };

/** Which file this is, by the cells of its first row; or why it is none. A column that is there twice cannot be trusted. */
export function recognise(header: Cells): Recognised {
  const columns = new Map<string, number>();
  const twice = new Set<string>();
  for (const [at, cell] of header.entries()) {
    const name = cell
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase()
      .replace(/\s+/g, ' ');
    if (columns.has(name) && name !== '') twice.add(name);
    else columns.set(name, at);
  }
  const format = formats.find(
    ({ told, facts }) => told.every((name) => columns.has(name)) && facts.urn.some((name) => columns.has(name)),
  );
  if (!format) return { ok: false, why: 'not-ours', said: header.slice(0, 4).join(', ').slice(0, 60) };
  const read = [
    ...format.told,
    ...Object.values(format.facts).flat(),
    ...Object.values(format.figures).flatMap((each) => each.flatMap((one) => one.columns)),
  ];
  const wrong = read.find((name) => twice.has(name));
  return wrong === undefined ? { ok: true, format, columns } : { ok: false, why: 'twice', said: wrong };
}
