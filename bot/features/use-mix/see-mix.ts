import { cellsOf } from '../../../shared/hours/balance.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { againstMix, differences, unsaidMinutes } from '../../../shared/use-mix/against.ts';
import type { MixAnswer, ShownVersion } from '../../../shared/use-mix/contract.ts';
import { agreedOf, openOf, type MixVersion } from '../../../shared/use-mix/mix.ts';
import type { UseMixPorts } from './ports.ts';

const shown = (version: MixVersion): ShownVersion => {
  const { 'link-therapist': therapist, sendco } = version.agreed;
  const named = (each: typeof sendco) => each && { name: each.name, at: each.at };
  return { ...version, agreed: { 'link-therapist': named(therapist), sendco: named(sendco) } };
};

/** What the hours of a year are for, and how they go: three reads. Row L18. */
export async function seeMix(
  ports: Pick<UseMixPorts, 'schools' | 'hours' | 'useMixes'>,
  caller: Caller,
  school: School,
  year?: string,
): Promise<MixAnswer> {
  const academicYear = year ?? (await ports.schools.calendar(school))?.academicYear ?? '';
  const [stored, balance] = await Promise.all([
    ports.useMixes.load(schoolScope(school), academicYear),
    ports.hours.balance(school.id, academicYear),
  ]);
  const mix = stored?.value;
  const cells = balance ? cellsOf(balance.value) : [];
  const [agreed, open] = [agreedOf(mix), openOf(mix)];
  const rows = againstMix(agreed?.shares, cells);
  return {
    academicYear,
    agreed: agreed ? shown(agreed) : null,
    open: open ? shown(open) : null,
    history: (mix?.versions ?? []).map(shown).reverse(),
    rows,
    differences: differences(rows),
    unsaidMinutes: unsaidMinutes(cells),
    side: may(permissions, caller, 'use-mix.agree', schoolScope(school))
      ? (sideOf(caller, schoolScope(school)) ?? null)
      : null,
  };
}
