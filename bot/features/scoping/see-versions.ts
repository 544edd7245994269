import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { compareGrids } from '../../../shared/scoping/compare.ts';
import type { GridEntry } from '../../../shared/scoping/scoping.ts';
import {
  asItStands,
  type ComparisonAnswer,
  type VersionAnswer,
  type VersionHead,
} from '../../../shared/scoping/version-contract.ts';
import { versionText } from '../../../shared/scoping/version-text.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { GridStore } from './store.ts';

export interface VersionPorts {
  readonly grid: GridStore;
  readonly schools: SchoolStore;
}

const entryOf = ({ id, kind, text, cells, details, confirmedOn }: GridEntry) => ({
  ...{ id, kind, text, cells, details, confirmedOn },
});
const headOf = ({ id, label, takenAt, takenBy }: VersionHead): VersionHead => ({ id, label, takenAt, takenBy });

/** The versions of a school's grid, newest first. Those of an earlier service are not shown to the present one. */
export const versionsOf = async ({ grid }: Pick<VersionPorts, 'grid'>, { id, serviceId }: School) =>
  (await grid.versions(id)).filter((version) => version.serviceId === serviceId);

/** The same for whoever may see the grid. */
export async function seeVersions(ports: VersionPorts, caller: Caller, schoolId: string) {
  const school = await theirSchool(ports.schools, caller, schoolId, 'grid.see');
  return school.ok ? ok({ versions: (await versionsOf(ports, school.value)).map(headOf) }) : school;
}

const versionFor = async ({ grid }: VersionPorts, school: School, id: string) => {
  const version = await grid.version(school.id, id);
  return version?.serviceId === school.serviceId ? version : undefined;
};

/** One version, to be read. */
export async function seeVersion(
  ports: VersionPorts,
  caller: Caller,
  schoolId: string,
  versionId: string,
): Promise<Result<VersionAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'grid.see');
  if (!school.ok) return school;
  const version = await versionFor(ports, school.value, versionId);
  if (!version) return fail(problem('not-found', versionText.noSuch));
  return ok({ ...headOf(version), entries: version.entries.map(entryOf) });
}

interface Named {
  readonly id: string;
  readonly label: string;
  readonly takenAt: VersionHead['takenAt'] | null;
  readonly entries: readonly GridEntry[];
}

async function named(ports: VersionPorts, school: School, id: string): Promise<Named | undefined> {
  if (id !== asItStands) return versionFor(ports, school, id);
  const grid = (await ports.grid.load(school.id))?.value;
  const isTheirs = grid?.serviceId === school.serviceId;
  return { id, label: versionText.now, takenAt: null, entries: isTheirs ? grid.entries : [] };
}

const sideOf = ({ id, label, takenAt }: Named, coverage: ReturnType<typeof compareGrids>['was']) => {
  const { provisions, placements, filled, gaps } = coverage;
  return { id, label, takenAt, coverage: { provisions, placements, filled, gaps } };
};

/** Any two of a school's versions and the grid as it stands, side by side. Rows E07, E12. */
export async function compareVersions(
  ports: VersionPorts,
  caller: Caller,
  { schoolId, from, to }: { readonly schoolId: string; readonly from: string; readonly to: string },
): Promise<Result<ComparisonAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'grid.see');
  if (!school.ok) return school;
  const [older, newer] = await Promise.all([named(ports, school.value, from), named(ports, school.value, to)]);
  if (!older || !newer) return fail(problem('not-found', versionText.noSuch));
  const found = compareGrids(older.entries, newer.entries);
  return ok({
    from: sideOf(older, found.was),
    to: sideOf(newer, found.is),
    cells: found.cells.map(({ cell, was, is }) => ({ cell, was: { ...was }, is: { ...is } })),
    added: found.added.map(entryOf),
    removed: found.removed.map(entryOf),
    changed: found.changed.map(({ before, after, what }) => ({
      before: entryOf(before),
      after: entryOf(after),
      what: [...what],
    })),
    unchanged: found.unchanged,
  });
}
