import type { RequestId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import {
  askFor,
  decideOn,
  type CopyAct,
  type CopyAsked,
  type CopyDecided,
  type CopySide,
} from '../../../shared/own-copy/decide.ts';
import { ownCopyText } from '../../../shared/own-copy/text.ts';
import type { CopyView } from '../../../shared/own-copy/view.ts';
import { readRequestId } from '../../../shared/request-for-help/decide.ts';
import { forgottenPage } from '../../../shared/family-page/decide.ts';
import { forgotten, speaksOf } from '../../../shared/request-for-help/forgotten.ts';
import { decisionIdOf } from '../../../shared/decision/decision.ts';
import { emptiedStudy } from '../../../shared/case-study/case-study.ts';
import { emptiedDecision } from '../../../shared/decision/emptied.ts';
import { emptiedSupport } from '../../../shared/support/emptied.ts';
import { supportIdOf } from '../../../shared/support/support.ts';
import type { Change } from '../../ports/change.ts';
import { goneItems } from '../files/file-gone.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { outboxItems } from '../records.ts';
import type { CopyPorts } from './ports.ts';
import { actorOf } from './see-copies.ts';

interface About {
  readonly schoolId: string;
  readonly requestId: string;
  readonly side: CopySide;
  readonly editId: string;
}

interface Found {
  readonly scope: SchoolScope;
  readonly id: RequestId;
  readonly act: CopyAct;
}

const unknown = fail(problem('not-found', ownCopyText.notYours));

/** The record that is meant and as whom the caller acts on it, when both can be. */
async function found(ports: CopyPorts, caller: Caller, about: About): Promise<Result<Found>> {
  const school = await theirSchool(ports.schools, caller, about.schoolId, 'copies.see');
  const id = readRequestId(about.requestId);
  if (!school.ok || !id) return unknown;
  const scope = schoolScope(school.value);
  const by = actorOf(caller, scope, about.side);
  return by ? ok({ scope, id, act: { by, at: ports.clock.now(), id: about.editId } }) : unknown;
}

/** One person of a side asks for its record to be restricted, used again or erased. Row C-13. */
export async function askForCopy(
  ports: CopyPorts,
  caller: Caller,
  about: About & CopyAsked,
): Promise<Result<CopyView>> {
  const at = await found(ports, caller, about);
  if (!at.ok) return at;
  const { scope, id, act } = at.value;
  const { kind, reason, note } = about;
  return ports.copies[about.side].change(caller, scope.schoolId, id, {
    editId: about.editId,
    audit: 'own-copy.asked',
    decide: (copy) => {
      const asked = askFor(copy, { kind, reason, note }, act);
      return Promise.resolve(asked.ok ? ok({ copy: asked.value }) : asked);
    },
  });
}

/**
 * With the school's record go the words of pages that speak of the child and are not agreed yet, its files, what a family
 * has typed in a page of their own and not sent, and a case study that was not released. What was written together loses
 * its words when the family asks; when only the school's time is up it stays, since it is both sides' and has a rule of its own.
 */
async function forgottenPages(
  ports: CopyPorts,
  caller: Caller,
  { scope, id, act }: Found,
  isTimeUp: boolean,
): Promise<Pick<Change, 'puts' | 'outbox'>> {
  const { schoolId } = scope;
  const kinds = ['plan', 'check-in'] as const;
  const pages = (await Promise.all(kinds.map((kind) => ports.sheets.list(schoolId, kind)))).flat();
  const open = pages.filter((sheet) => speaksOf(sheet, id));
  const stored = await Promise.all(open.map((sheet) => ports.sheets.load(schoolId, sheet.id)));
  const still = stored.flatMap((each) => (each && speaksOf(each.value, id) ? [each] : []));
  const families = (await ports.familyPages.list(schoolId)).filter(({ requestId }) => requestId === id);
  const theirs = await Promise.all(families.map((page) => ports.familyPages.load(schoolId, page.id)));
  const support = isTimeUp ? undefined : await ports.supports.load(schoolId, supportIdOf(scope, id));
  const stories = (await ports.caseStudies.list(scope)).filter(({ requestId }) => requestId === id);
  const drafts = await Promise.all(stories.map((story) => ports.caseStudies.load(schoolId, story.id)));
  const decision = isTimeUp ? undefined : await ports.decisions.load(schoolId, decisionIdOf(scope, id));
  const by = { by: caller, side: 'sendco' as const, at: act.at, activityId: act.id, newId: ports.ids.make() };
  return {
    puts: [
      ...(support ? [{ type: 'support' as const, value: emptiedSupport(support.value), before: support }] : []),
      ...(decision ? [{ type: 'decision' as const, value: emptiedDecision(decision.value), before: decision }] : []),
      ...drafts.flatMap((before) =>
        before?.value.requestId === id
          ? [{ type: 'case-study' as const, value: emptiedStudy(before.value, 'gone'), before }]
          : [],
      ),
      ...still.map((before) => ({ type: 'sheet' as const, value: forgotten(before.value, id, by), before })),
      ...theirs.flatMap((before) =>
        before
          ? [{ type: 'family-page' as const, value: forgottenPage(before.value, act.at, caller.name), before }]
          : [],
      ),
    ],
    outbox: [
      ...goneItems(ports, schoolId, id, null),
      ...still.flatMap(({ value }) =>
        value.cycleId === null
          ? []
          : outboxItems(ports, { schoolId, about: value.cycleId }, [
              ['link-therapist', 'update', 'child-erased'],
              ['sendco', 'update', 'child-erased'],
            ]),
      ),
    ],
  };
}

/** A second person of the same side agrees or declines; only then something happens to the record. Row C-13. */
export async function decideOnCopy(
  ports: CopyPorts,
  caller: Caller,
  about: About & CopyDecided,
): Promise<Result<CopyView>> {
  const at = await found(ports, caller, about);
  if (!at.ok) return at;
  const { scope, id, act } = at.value;
  const { side, askId, approve, why } = about;
  const changed = await ports.copies[side].change(caller, scope.schoolId, id, {
    editId: about.editId,
    audit: approve ? 'own-copy.approved' : 'own-copy.declined',
    decide: async (copy) => {
      const decided = decideOn(side, copy, { askId, approve, why }, act);
      if (!decided.ok) return decided;
      if (side !== 'school' || decided.value.state !== 'erased') return ok({ copy: decided.value });
      const isTimeUp = decided.value.past.at(-1)?.reason === 'time-is-up';
      const joint = isTimeUp ? undefined : await ports.bundles.disposal(scope, 'joint-record', id);
      const isHeld = joint?.value.copy.hold || (!isTimeUp && (await ports.copies.service.isHeld(scope.schoolId, id)));
      if (isHeld) return fail(problem('locked', ownCopyText.jointHeld));
      return ok({ copy: decided.value, along: await forgottenPages(ports, caller, at.value, isTimeUp) });
    },
  });
  if (changed.ok) ports.outbox.wake(scope.schoolId);
  return changed;
}
