import { sideSchema } from '../../../shared/organisation/roles.ts';
import { blankGrid } from '../../../shared/scoping/decide.ts';
import { versionText } from '../../../shared/scoping/version-text.ts';
import { versionOf } from '../../../shared/scoping/version.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import type { Put } from '../../ports/change.ts';
import type { GridStore } from './store.ts';

/**
 * What goes into the batch that locks a plan: the school's grid as it stands, kept as the version of that term. Nothing
 * for any other change of a sheet. The grid itself goes along unchanged, so that its ETag is checked: what is kept is what
 * stands in that moment, and who loses to an edit of the grid decides again. Row E07; docs/decisions/grid-document.md.
 */
export async function versionWithPlan(
  ports: { readonly grid: Pick<GridStore, 'load'> },
  before: Sheet,
  now: Sheet,
): Promise<Put[]> {
  const { kind, cycleId, lockedAt, schoolId, label } = now;
  if (kind !== 'plan' || !cycleId || !lockedAt || before.lockedAt) return [];
  const found = await ports.grid.load(schoolId);
  // A grid of an earlier service is no part of what these two agreed.
  const stored = found?.value.serviceId === now.serviceId ? found : undefined;
  const grid = stored?.value ?? blankGrid(now, now.schoolName);
  const by = versionText.both(sideSchema.options.flatMap((side) => now.signed[side]?.name ?? []));
  const version = versionOf(grid, { cycleId, planId: now.id, by, at: lockedAt, label });
  return [
    ...(stored ? [{ type: 'grid' as const, value: stored.value, before: stored }] : []),
    ...(version ? [{ type: 'grid-version' as const, value: version, before: undefined }] : []),
  ];
}
