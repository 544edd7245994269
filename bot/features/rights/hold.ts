import type { HoldReason } from '../../../shared/own-copy/copy-state.ts';
import type { TypedText } from '../../../shared/anonymous-text/typed-text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import type { CopySide } from '../../../shared/own-copy/decide.ts';
import type { CopyView } from '../../../shared/own-copy/view.ts';
import { readRequestId } from '../../../shared/request-for-help/decide.ts';
import { liftHold, putOnHold } from '../../../shared/rights/hold.ts';
import { rightsText } from '../../../shared/rights/text.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { actorOf } from '../own-copy/see-copies.ts';
import { mayHold } from './may.ts';
import type { HoldPorts } from './ports.ts';

interface HoldAsked {
  readonly schoolId: string;
  readonly requestId: string;
  readonly side: CopySide;
  readonly editId: string;
  readonly on: boolean;
  readonly reason: HoldReason;
  readonly note: string;
  readonly confirmed?: boolean | undefined;
}

const unknown = fail(problem('not-found', rightsText.notYours));
const typed = (text: string): TypedText => ({ field: 'note', label: rightsText.holdNote, text, looksForNames: true });

/** Puts a record of the caller's own side on legal hold, or lifts the hold, with a reason. Row C-24. */
export async function changeHold(ports: HoldPorts, caller: Caller, asked: HoldAsked): Promise<Result<CopyView>> {
  const { side, on, reason, note, editId, confirmed } = asked;
  const school = await theirSchool(ports.schools, caller, asked.schoolId, 'rights.see');
  const id = readRequestId(asked.requestId);
  if (!school.ok || !id) return unknown;
  const scope = schoolScope(school.value);
  const by = actorOf(caller, scope, side);
  if (!by) return unknown;
  if (!mayHold[side](caller, scope)) return fail(problem('not-allowed', rightsText.notYoursToHold));
  const looked = await lookAtTexts(ports, caller, note ? [typed(note)] : [], {
    schoolId: scope.schoolId,
    audit: on ? 'rights.held' : 'rights.hold-lifted',
    confirmed,
  });
  if (!looked.ok) return looked;
  const act = { by, at: ports.clock.now(), id: editId };
  return ports.copies[side].change(caller, scope.schoolId, id, {
    editId,
    audit: looked.value,
    decide: (copy) => {
      const next = on ? putOnHold(copy, { reason, note }, act) : liftHold(copy, note, act);
      return Promise.resolve(next.ok ? ok({ copy: next.value }) : next);
    },
  });
}
