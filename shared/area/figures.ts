import { z } from 'zod';
import { cells, cellSchema, type Cell } from '../balanced-system/framework.ts';
import { schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { civilDateSchema, type CivilDate } from '../kernel/time.ts';
import type { School } from '../organisation/school.ts';
import { settingSchema, type Setting } from '../organisation/setting.ts';
import { sameWords } from '../scoping/alike.ts';
import type { Grid } from '../scoping/grid.ts';
import type { LibraryItem } from './library.ts';

/** What is counted of one school's grid: which cells hold a provision, which a gap, which titles of the library it uses. */
const schoolFiguresSchema = z.object({
  schoolId: schoolIdSchema,
  /** Null where nobody said what kind of setting it is. */
  setting: settingSchema.nullable(),
  /** False while its grid is blank; then it stands in no comparison. */
  mapped: z.boolean(),
  provisions: z.array(cellSchema),
  gaps: z.array(cellSchema),
  uses: z.array(z.string()),
});
export type SchoolFigures = z.infer<typeof schoolFiguresSchema>;

/** Most schools of a service whose figures fit into its one document. */
export const mostSchools = 1_500;

/** A service's schools as their grids stood on a day, drawn up once a day. docs/decisions/area-figures.md. */
export const areaFiguresSchema = z.object({
  serviceId: serviceIdSchema,
  on: civilDateSchema,
  schools: z.array(schoolFiguresSchema).max(mostSchools),
});
export type AreaFigures = z.infer<typeof areaFiguresSchema>;

/** One kind of setting as it stood when the term's comparison was drawn up; it stays so until the next term. Row E15. */
export const releaseSchema = z.object({
  id: z.string().min(1),
  serviceId: serviceIdSchema,
  on: civilDateSchema,
  schools: z.array(schoolFiguresSchema.pick({ schoolId: true, provisions: true, gaps: true })).max(mostSchools),
});
export type Release = z.infer<typeof releaseSchema>;

/** The third of the school year that a day lies in, '2026-27|1' from September, 2 from January, 3 from April. */
export function periodOf(day: CivilDate): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = month >= 9 ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}|${month >= 9 ? 1 : month <= 3 ? 2 : 3}`;
}

export const releaseIdOf = (setting: Setting, day: CivilDate): string => `area-release|${setting}|${periodOf(day)}`;

/** The comparison of one kind of setting, as the day's figures have it. */
export const releaseFrom = (figures: AreaFigures, setting: Setting): Release => ({
  id: releaseIdOf(setting, figures.on),
  serviceId: figures.serviceId,
  on: figures.on,
  schools: figures.schools
    .filter((each) => each.setting === setting && each.mapped)
    .map(({ schoolId, provisions, gaps }) => ({ schoolId, provisions, gaps })),
});

/** What is counted of a school; `grid` undefined while nothing was mapped. Rows E04, E15, E16. */
export function figuresOf(
  school: Pick<School, 'id' | 'facts'>,
  grid: Pick<Grid, 'entries'> | undefined,
  library: readonly Pick<LibraryItem, 'id' | 'title'>[],
): SchoolFigures {
  const entries = grid?.entries ?? [];
  const provisions = entries.filter(({ kind }) => kind === 'provision');
  const gaps = entries.filter(({ kind }) => kind === 'gap');
  const ids = new Set(provisions.map(({ details }) => details.libraryId));
  const said = new Set(provisions.map(({ text }) => sameWords(text)));
  const held = (of: readonly { readonly cells: readonly Cell[] }[]): Cell[] =>
    cells.filter((cell) => of.some((entry) => entry.cells.includes(cell)));
  return {
    schoolId: school.id,
    setting: school.facts?.setting ?? null,
    mapped: entries.length > 0,
    provisions: held(provisions),
    gaps: held(gaps),
    uses: library.filter(({ id, title }) => ids.has(id) || said.has(sameWords(title))).map(({ id }) => id),
  };
}
