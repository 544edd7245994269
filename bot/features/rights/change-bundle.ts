import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { openCopy, type CopyState } from '../../../shared/own-copy/copy-state.ts';
import { askFor, decideOn, sideOfActor, type CopyAct } from '../../../shared/own-copy/decide.ts';
import { ownCopyText } from '../../../shared/own-copy/text.ts';
import { readRequestId } from '../../../shared/request-for-help/decide.ts';
import { decidedBy, disposalIdOf, openAgain, type Bundle, type Disposal } from '../../../shared/rights/bundle.ts';
import type { BundleAsked, DueAnswer } from '../../../shared/rights/contract.ts';
import { liftHold, putOnHold } from '../../../shared/rights/hold.ts';
import { rightsText as t } from '../../../shared/rights/text.ts';
import type { Stored } from '../../ports/change.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { auditOf } from '../records.ts';
import { mayHold } from './may.ts';
import type { RightsPorts } from './ports.ts';
import { removeBundle, spokenIn } from './remove-bundle.ts';
import { bundleActor } from './see-bundles.ts';
import { seeDue } from './see-due.ts';
import { standingsOf, type Kept } from './standings.ts';

const notDue = problem('out-of-date', t.notDue);

interface Found {
  readonly bundle: Bundle;
  readonly kept: Kept;
  /** The report names it, and it is due at this moment too. */
  readonly isDue: boolean;
}

/** What is meant, as it stands at this moment. */
async function find(
  ports: RightsPorts,
  scope: SchoolScope,
  { class: kind, key }: BundleAsked,
): Promise<Found | undefined> {
  const report = await ports.retention.report(scope);
  const isReported = report?.value.bundles.some((line) => line.class === kind && line.key === key) ?? false;
  const kept = await standingsOf(ports, scope);
  const bundle = kept.bundles.find((each) => each.class === kind && each.key === key);
  if (!bundle) return undefined;
  const { dueOn } = bundle.until;
  return { bundle, kept, isDue: isReported && dueOn !== null && dueOn <= ports.clock.today() };
}

/** Why it cannot go now: it is not due any more, or one of the two sides holds its own record of the child. */
function refusal({ act, key }: BundleAsked, found: Found | undefined): Problem | undefined {
  if (act === 'hold' || act === 'lift') return found || act === 'lift' ? undefined : notDue;
  if (act === 'keep') return undefined;
  if (!found?.isDue) return notDue;
  const isHeld = found.kept.own.some(({ requestId, copy }) => requestId === key && copy.hold);
  return isHeld ? problem('locked', ownCopyText.jointHeld) : undefined;
}

function decide(
  ports: RightsPorts,
  caller: Caller,
  scope: SchoolScope,
  copy: CopyState,
  asked: BundleAsked,
  act: CopyAct,
): Result<CopyState> {
  const { class: kind, reason, note } = asked;
  if (asked.act === 'ask') return askFor(copy, { kind: 'erase', reason: 'time-is-up', note: '' }, act);
  if (asked.act === 'agree' || asked.act === 'keep') {
    const decided = { askId: copy.asked?.id ?? '', approve: asked.act === 'agree', why: note };
    return decideOn(decidedBy[kind], copy, decided, act);
  }
  const side = sideOfActor(act.by);
  if (!mayHold[side](caller, scope)) return fail(problem('not-allowed', t.notYoursToHold));
  if (asked.act === 'hold') return putOnHold(copy, { reason, note }, act);
  if (copy.hold && sideOfActor(copy.hold.by) !== side) return fail(problem('not-allowed', t.notYoursToLift));
  return liftHold(copy, note, act);
}

const events = {
  ask: 'rights.bundle-asked',
  agree: 'rights.bundle-agreed',
  keep: 'rights.bundle-kept',
  hold: 'rights.held',
  lift: 'rights.hold-lifted',
} as const satisfies Record<BundleAsked['act'], string>;

async function next(
  ports: RightsPorts,
  scope: SchoolScope,
  { class: kind, key, editId }: BundleAsked,
  {
    before,
    copy,
    act,
    found,
  }: {
    readonly before: Stored<Disposal> | undefined;
    readonly copy: CopyState;
    readonly act: CopyAct;
    readonly found: Found | undefined;
  },
): Promise<Disposal> {
  const { counts = [], spoken = [], gone = false } = before?.value ?? {};
  const isGoing = copy.state === 'erased' && found !== undefined;
  return {
    ...{ id: disposalIdOf(scope, kind, key), ...scope, class: kind, key, copy, gone: gone && !isGoing },
    counts: [...counts, ...(isGoing ? [found.bundle.documents.length] : [])],
    spoken: [...new Set([...spoken, ...(isGoing ? await spokenIn(ports, scope, found.bundle, found.kept) : [])])],
    changed: { at: act.at, by: act.by.name, personId: act.by.personId },
    answered: [...(before?.value.answered ?? []), editId].slice(-20),
    rev: (before?.value.rev ?? 0) + 1,
  };
}

/**
 * Something that is disposed of as a whole is asked for, agreed, kept, put on hold or released. It is written down that two
 * people agreed before anything goes; what a crash then leaves the nightly look removes. Row C-24; docs/decisions/rights.md.
 */
export async function changeBundle(ports: RightsPorts, caller: Caller, asked: BundleAsked): Promise<Result<DueAnswer>> {
  const school = await theirSchool(ports.schools, caller, asked.schoolId, 'rights.see');
  if (!school.ok) return school;
  const scope = schoolScope(school.value);
  const by = bundleActor(caller, scope, asked.class);
  if (!by) return fail(problem('not-found', t.notYours));
  const before = await ports.bundles.disposal(scope, asked.class, asked.key);
  if (before?.value.answered.includes(asked.editId)) return seeDue(ports, caller, asked);
  const found = await find(ports, scope, asked);
  const why = refusal(asked, found);
  if (why) return fail(why);
  const note = asked.note ? [{ field: 'note', label: t.holdNote, text: asked.note, looksForNames: true }] : [];
  const looked = await lookAtTexts(ports, caller, note, {
    ...{ schoolId: scope.schoolId, audit: events[asked.act], confirmed: asked.confirmed },
  });
  if (!looked.ok) return looked;
  const act: CopyAct = { by, at: ports.clock.now(), id: asked.editId };
  const decided = decide(ports, caller, scope, before ? openAgain(before.value) : openCopy, asked, act);
  if (!decided.ok) return decided;
  const value = await next(ports, scope, asked, { before, copy: decided.value, act, found });
  const child = asked.class === 'service-record' ? null : (readRequestId(asked.key) ?? null);
  const saved = await ports.records.commit({
    schoolId: scope.schoolId,
    puts: [{ type: 'disposal', value, before }],
    audit: [auditOf(ports, caller, value, looked.value, child)],
    outbox: [],
  });
  if (saved !== 'saved') return fail(problem('changed-meanwhile', ownCopyText.tooBusy));
  if (found && value.copy.state === 'erased') await removeBundle(ports, scope, found.bundle);
  return seeDue(ports, caller, asked);
}
