import { cycleIdSchema } from '../../../shared/kernel/ids.ts';
import { sideOf } from '../../../shared/organisation/permission.ts';
import { sideSchema, type Caller } from '../../../shared/organisation/roles.ts';
import { personOf, schoolScope, type School } from '../../../shared/organisation/school.ts';
import { planIdOf } from '../../../shared/planning/open-plan.ts';
import { inOrder } from '../../../shared/scoping/gap-compare.ts';
import type { GapsAnswer } from '../../../shared/scoping/gap-contract.ts';
import { blankRanking, rankingFor, rankingIdOf, type GapRanking } from '../../../shared/scoping/gap-ranking.ts';
import { orderOn, termsFrom } from '../../../shared/scoping/gap-terms.ts';
import { gapText } from '../../../shared/scoping/gap-text.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import type { GridEntry } from '../../../shared/scoping/scoping.ts';
import { termOfCycle } from '../../../shared/scoping/sweep.ts';
import { rowsOf, textOf, type Sheet } from '../../../shared/sheet/sheet.ts';
import type { GapPorts } from './gap-ports.ts';
import { seeGrid } from './see-grid.ts';

/** What the open plan says about a gap; null while it says nothing. */
function plannedFor(plan: Sheet | undefined, gap: GridEntry): GapsAnswer['gaps'][number]['planned'] {
  const row = plan && rowsOf(plan, 'gap').find(({ ref }) => ref === gap.id);
  const action = textOf(row, 'action');
  return action ? { action, owner: textOf(row, 'owner'), dueOn: textOf(row, 'dueOn') } : null;
}

/** Gaps that are met: those that became provisions, and those that something else meets. */
function metIn({ entries, removed }: Grid): GapsAnswer['met'] {
  const nameOf = (id: string): string =>
    [...entries, ...removed].find((each) => each.id === id)?.text ?? gapText.goneProvision;
  const became = entries.filter(({ kind, met }) => kind === 'provision' && met);
  return [...became, ...removed.filter(({ met }) => met?.metBy)]
    .flatMap(({ id, text, rev, met }) =>
      met ? [{ ...met, id, rev, metBy: met.metBy ? nameOf(met.metBy) : text }] : [],
    )
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

/** What is known already, by whoever has just written it. */
export interface Known {
  readonly grid: Grid;
  readonly ranking?: GapRanking | undefined;
}

/** The gaps of a school as one caller may see them. Rows E10, E11. */
export async function gapsAnswer(ports: GapPorts, caller: Caller, school: School, known?: Known): Promise<GapsAnswer> {
  const { grid, cycle } = await seeGrid(ports, school, known?.grid);
  const scope = schoolScope(school);
  const side = sideOf(caller, scope);
  const term = cycle ? termOfCycle(cycle.id) : undefined;
  const [ranking, plan] = await Promise.all([
    cycle && side
      ? (known?.ranking ?? ports.gaps.load(school.id, rankingIdOf(cycle.id)).then((all) => all.ranking?.value))
      : undefined,
    cycle && side
      ? ports.sheets.load(school.id, planIdOf(cycleIdSchema.parse(cycle.id))).then((all) => all?.value)
      : undefined,
  ]);
  const view = cycle && term && rankingFor(side, ranking ?? blankRanking(scope, school.name, cycle.id, term));
  const gaps = inOrder(grid.entries.filter(({ kind }) => kind === 'gap'));
  const [therapist, sendco] = sideSchema.options.map((each) => personOf(school, each)?.name ?? null);
  return {
    rev: grid.rev,
    cycle: cycle && { id: cycle.id, label: cycle.label },
    side: side ?? null,
    people: { 'link-therapist': therapist ?? null, sendco: sendco ?? null },
    ranking: view ? { mine: view.mine, theirs: view.theirs, isUncovered: view.isUncovered } : null,
    terms: termsFrom(term?.order ?? termsFrom(orderOn(ports.clock.today()), 2)[1]?.order ?? ''),
    gaps: gaps.map((gap) => ({
      ...{ id: gap.id, text: gap.text, cells: gap.cells, rev: gap.rev, settled: gap.settled, actions: gap.actions },
      planned: plannedFor(plan, gap),
    })),
    provisions: grid.entries.filter(({ kind }) => kind === 'provision').map(({ id, text }) => ({ id, text })),
    met: metIn(grid),
  };
}
