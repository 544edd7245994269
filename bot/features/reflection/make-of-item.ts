import type { Cell } from '../../../shared/balanced-system/framework.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Becomes, Reflection, ReflectionPlace } from '../../../shared/reflection/reflection.ts';
import { reflectionText } from '../../../shared/reflection/text.ts';
import { refOf } from '../../../shared/reflection/waiting.ts';
import { changeGrid } from '../scoping/change-grid.ts';
import { changeReflection, reflectionFor } from './change-reflection.ts';
import type { ReflectionPorts } from './ports.ts';

export interface Making {
  readonly place: ReflectionPlace;
  readonly activityId: string;
  readonly audit: string;
  readonly itemId: string;
  readonly into: Becomes;
  /** Where a gap belongs. */
  readonly cell: Cell | null;
  readonly confirmed?: boolean | undefined;
}

/**
 * Turns an item into a gap of the grid, or marks it as a point or an outcome for the next plan. The gap's id follows from
 * the item and it is written first, so that what breaks off in between is made whole by pressing again. Row D05.
 */
export async function makeOfItem(
  ports: ReflectionPorts,
  caller: Caller,
  { place, itemId, into, cell, ...press }: Making,
): Promise<Result<Reflection>> {
  const ref = refOf(into, itemId);
  if (into === 'gap') {
    const gap = await makeGap(ports, caller, { place, itemId, cell, ref, ...press });
    if (!gap.ok) return gap;
  }
  return changeReflection(ports, caller, { place, ...press, op: { do: 'become', id: itemId, kind: into, ref } });
}

async function makeGap(
  ports: ReflectionPorts,
  caller: Caller,
  { place, itemId, cell, ref, activityId, audit, confirmed }: Omit<Making, 'into'> & { readonly ref: string },
): Promise<Result<Reflection>> {
  const found = await reflectionFor(ports, caller, place);
  if (!found.ok) return found;
  const { reflection } = found.value;
  const item = reflection.items.find((each) => each.id === itemId);
  // An item that is not there, or is a gap already, is answered by the change of the page.
  if (!item || item.became.some(({ kind }) => kind === 'gap')) return { ok: true, value: reflection };
  const where = cell ?? item.cell;
  if (!where) return fail(problem('not-understood', reflectionText.noCell));
  const { text } = item;
  const outcome = await changeGrid(ports, caller, {
    scope: place.scope,
    cycleId: undefined,
    activityId,
    action: 'grid.update',
    audit,
    confirmed,
    // The words may have changed between two presses, so it is the id that says whether the gap was made.
    ops: ({ entries, removed }) =>
      [...entries, ...removed].some(({ id }) => id === ref)
        ? []
        : [{ do: 'add', id: ref, kind: 'gap', text, cells: [where] }],
  });
  if (!outcome.ok) return fail(outcome.problem);
  const [refused] = outcome.refused;
  return refused ? fail(refused) : { ok: true, value: reflection };
}
