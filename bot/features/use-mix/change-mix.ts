import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import type { AgreeInput, ProposeInput } from '../../../shared/use-mix/contract.ts';
import { agreeMix, mixIdOf, propose, type MixAct, type UseMix } from '../../../shared/use-mix/mix.ts';
import { mixText as t } from '../../../shared/use-mix/text.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { auditOf, outboxItems, type Owed } from '../records.ts';
import type { UseMixPorts } from './ports.ts';

interface MixChange extends AgreeInput {
  readonly audit: string;
  decide(mix: UseMix | undefined, act: MixAct): Result<UseMix>;
  owed(act: MixAct): readonly Owed[];
}

/** One act of one side on the mix of a year; whoever came second reads what the first wrote, and nothing is overwritten. */
async function changeMix(
  ports: UseMixPorts,
  caller: Caller,
  school: School,
  { year, editId, seen, audit, decide, owed }: MixChange,
): Promise<Result<UseMix>> {
  const scope = schoolScope(school);
  const side = sideOf(caller, scope);
  if (!side || !may(permissions, caller, 'use-mix.agree', scope)) return fail(problem('not-allowed', t.notYourSide));
  const before = await ports.useMixes.load(scope, year);
  const { personId, name } = caller;
  const act: MixAct = { id: editId, seen, side, personId, name, at: ports.clock.now() };
  const decided = decide(before?.value, act);
  if (!decided.ok || decided.value === before?.value) return decided;
  const { value } = decided;
  const saved = await ports.records.commit({
    schoolId: school.id,
    puts: [{ type: 'use-mix', value, before }],
    audit: [auditOf(ports, caller, value, audit)],
    outbox: outboxItems(ports, { schoolId: school.id, about: value.id }, owed(act)),
  });
  if (saved !== 'saved') return fail(problem('changed-meanwhile', t.tooBusy));
  ports.outbox.wake(school.id);
  return ok(value);
}

/** Proposes what the hours of a year are for; the other side hears of it in chat. Row L18. */
export async function proposeMix(
  ports: UseMixPorts,
  caller: Caller,
  school: School,
  input: ProposeInput,
  audit: string,
): Promise<Result<UseMix>> {
  const { year, shares, note, confirmed } = input;
  const place = { ...schoolScope(school), academicYear: year, id: mixIdOf(school.serviceId, school.id, year) };
  const text = { field: 'note', label: t.note, text: note, looksForNames: true };
  const looked = await lookAtTexts(ports, caller, [text], { schoolId: school.id, audit, confirmed });
  if (!looked.ok) return looked;
  return changeMix(ports, caller, school, {
    ...{ ...input, audit: looked.value },
    decide: (mix, act) => propose(mix, place, { shares, note }, act),
    owed: ({ side }) => [[side === 'sendco' ? 'link-therapist' : 'sendco', 'new', 'use-mix-proposed']],
  });
}

/** Agrees the proposal that was read; whoever proposed it is told. Row L18. */
export const agreeToMix = (
  ports: UseMixPorts,
  caller: Caller,
  school: School,
  input: AgreeInput,
  audit: string,
): Promise<Result<UseMix>> =>
  changeMix(ports, caller, school, {
    ...{ ...input, audit, decide: agreeMix },
    owed: ({ side }) => [
      [side === 'sendco' ? 'link-therapist' : 'sendco', 'new', 'use-mix-agreed'],
      [side, 'silent', 'use-mix-agreed'],
    ],
  });
