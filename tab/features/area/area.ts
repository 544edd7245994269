import { areaPolicy } from '../../../shared/area/policy.ts';
import type { AreaMapAnswer, SimilarAnswer, LibraryLine } from '../../../shared/area/contract.ts';
import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { Cell } from '../../../shared/balanced-system/framework.ts';
import type { Role } from '../../../shared/organisation/roles.ts';

/** Whether somebody's roles have an action of the area's table, at any school. The server decides for each school. */
export const mayDo = (
  roles: readonly { readonly role: Role }[],
  action: (typeof areaPolicy)[number]['action'],
): boolean =>
  areaPolicy.some((line) => {
    const allowed: readonly Role[] = line.roles;
    return line.action === action && roles.some(({ role }) => allowed.includes(role));
  });

type Compared = SimilarAnswer['cells'][number];

/** What the own school has in a cell. */
export const ownOf = ({ hasProvision, hasGap }: Compared): 'both' | 'provision' | 'gap' | 'nothing' =>
  hasProvision && hasGap ? 'both' : hasProvision ? 'provision' : hasGap ? 'gap' : 'nothing';

/** Cells where the school has no provision and most similar schools have one. Row E15. */
export const behindIn = (lines: readonly Compared[]): Cell[] =>
  lines
    .filter(({ hasProvision, provision }) => !hasProvision && (provision === 'most' || Number(provision) > 50))
    .map(({ cell }) => cell);

const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Provisions that have every word somewhere: in what is written about them, or in the names of their cells. Row E04. */
export function withWords<Line extends LibraryLine>(
  lines: readonly Line[],
  search: string,
  framework: FrameworkAnswer,
): Line[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return lines.filter(({ title, about, evidence, cells }) => {
    const all = fold(
      [title, about, evidence, ...cells.map((cell) => `${cell} ${cellName(framework, cell)}`)].join(' '),
    );
    return words.every((word) => all.includes(word));
  });
}

/** Provisions for a form that adds to a cell: those that suit the cell first. */
export const suitedFirst = (lines: readonly LibraryLine[], cell: Cell): LibraryLine[] =>
  lines.toSorted((one, other) => Number(other.cells.includes(cell)) - Number(one.cells.includes(cell)));

export type Measure = 'gap' | 'nothing' | 'provision';

/** How dark a cell of the map is, 0 to 4, by the share of schools; a number that is not told counts as few or nearly all. */
export function shadeOf(
  line: AreaMapAnswer['cells'][number],
  measure: Measure,
  mapped: AreaMapAnswer['mapped'],
): number {
  const count = line[measure];
  if (count === null || count === 'under-5') return 0;
  if (count === 'all-but-under-5') return 4;
  return typeof mapped === 'number' && mapped > 0 ? Math.ceil((Math.min(count, mapped) / mapped) * 4) : 0;
}
