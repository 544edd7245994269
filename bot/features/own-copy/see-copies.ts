import { ok, type Result } from '../../../shared/kernel/result.ts';
import { londonDate } from '../../../shared/kernel/time.ts';
import { rolesFor } from '../../../shared/organisation/permission.ts';
import { roleNames, type Caller, type SchoolScope } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import type { CopiesAnswer, CopyAnswer } from '../../../shared/own-copy/contract.ts';
import { retentionReasons, type CopyActor, type CopyReason } from '../../../shared/own-copy/copy-state.ts';
import { kindsFor, mayDecide, type CopySide } from '../../../shared/own-copy/decide.ts';
import { ownCopyPolicy } from '../../../shared/own-copy/policy.ts';
import type { CopyView } from '../../../shared/own-copy/view.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { mayHold } from '../rights/may.ts';
import { letterAbout } from './letter-file.ts';
import type { CopyPorts } from './ports.ts';

/** As whom somebody asks or decides: in the first of their roles that may. Undefined for who may not. */
export function actorOf(caller: Caller, scope: SchoolScope, side: CopySide): CopyActor | undefined {
  const line = ownCopyPolicy.find(({ action }) => action === `copies.decide-${side}`);
  const role = line?.roles.find((each) => rolesFor(caller, scope).includes(each));
  return role && { personId: caller.personId, name: caller.name, role };
}

/** Whether what is asked or decided is that a record goes because its time is over. */
export const isRetention = <A extends { readonly reason: CopyReason } | null>(asked: A): boolean =>
  asked !== null && retentionReasons.some((each) => each === asked.reason);

const named = ({ name, role }: CopyActor): string => `${name}, ${roleNames[role]}`;

/** A record as the tab gets it: what was asked and decided about it, and nothing that stands in it. */
export function copyAs({ links }: Pick<CopyPorts, 'links'>, caller: Caller, view: CopyView): CopyAnswer {
  const { asked, past, state, hold } = view.copy;
  const actor = actorOf(caller, view, view.side);
  return {
    side: view.side,
    requestId: view.requestId,
    label: childLabel(view),
    state,
    kinds: asked ? [] : kindsFor(view.copy),
    asked: asked && {
      ...asked,
      by: named(asked.by),
      on: londonDate(asked.at),
      mayDecide: actor !== undefined && mayDecide(view.side, asked, actor),
    },
    hold: hold ? { reason: hold.reason, note: hold.note, by: named(hold.by), on: londonDate(hold.at) } : null,
    mayHold: state !== 'erased' && mayHold[view.side](caller, view),
    past: past.toReversed().map((each) => {
      const about = letterAbout(view, each.id);
      const letter = (format: 'pdf' | 'word') => links.letter(about, caller.accountId, format);
      return {
        ...each,
        by: named(each.by),
        decidedBy: named(each.decidedBy),
        on: londonDate(each.decidedAt),
        letter: { pdf: letter('pdf'), word: letter('word') },
      };
    }),
  };
}

/** The records of the caller's own side at a school, with what waits for them. Row C-13. */
export async function seeCopies(ports: CopyPorts, caller: Caller, schoolId: string): Promise<Result<CopiesAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'copies.see');
  if (!school.ok) return school;
  const scope = schoolScope(school.value);
  const sides = (['school', 'service'] as const).filter((side) => actorOf(caller, scope, side));
  const all = await Promise.all(sides.map((side) => ports.copies[side].list(caller, scope.schoolId)));
  return ok({ copies: all.flat().map((view) => copyAs(ports, caller, view)) });
}
