import { ok, type Result } from '../kernel/result.ts';
import type { Request } from '../request-for-help/request.ts';
import { decideAssessment } from './assessments.ts';
import type { SupportOp } from './ops.ts';
import { decideMove } from './move-decide.ts';
import { decideOutcome } from './outcomes.ts';
import { decidePassport } from './passport-decide.ts';
import { decideClosing, decideReview, decideVoice, usualReview } from './reviews.ts';
import { decideSpell } from './spells.ts';
import { closedBy, supportIdOf, type Support } from './support.ts';
import { supportText as t } from './text.ts';
import { refuse, stampOf, type Step, type SupportAct } from './work.ts';

/** The record as it begins with the first thing that is written in it. */
export function blankSupport(
  {
    id,
    schoolId,
    serviceId,
    schoolName,
    number,
    yearGroup,
  }: Pick<Request, 'id' | 'schoolId' | 'serviceId' | 'schoolName' | 'number' | 'yearGroup'>,
  act: Pick<SupportAct, 'at' | 'by' | 'today' | 'years'>,
): Support {
  return {
    ...{
      id: supportIdOf({ serviceId, schoolId }, id),
      requestId: id,
      schoolId,
      serviceId,
      schoolName,
      number,
      yearGroup,
      begunOn: act.today,
    },
    ...{ spells: [], outcomes: [], assessments: [], voices: [], reviews: [], closings: [], passport: null, moves: [] },
    nextReview: usualReview(act.today, act.years),
    changed: { at: act.at, by: act.by.name, personId: act.by.personId },
    ...{ answered: [], rev: 1 },
  };
}

function step(before: Support, change: SupportOp, act: SupportAct): Step {
  switch (change.part) {
    case 'spells':
      return decideSpell(before, change.op, act);
    case 'outcomes':
      return decideOutcome(before, change.op, act);
    case 'assessments':
      return decideAssessment(before, change.op, act);
    case 'voices':
      return decideVoice(before, change.op, act);
    case 'reviews':
      return decideReview(before, change.op, act);
    case 'closing':
      return decideClosing(before, change.op, act);
    case 'passport':
      return decidePassport(before, change.op, act);
    case 'moves':
      return decideMove(before, change.op, act);
  }
}

/**
 * One change of the joint record. What comes twice counts once; a closed record is opened before anything is written in
 * it; what somebody else changed meanwhile is refused with who did. Answers `before` itself when nothing changes.
 */
export function decideSupport(before: Support, change: SupportOp, act: SupportAct): Result<Support> {
  if (before.answered.includes(act.activityId)) return ok(before);
  const closing = closedBy(before);
  const closes = change.part === 'closing' && change.op.do === 'close';
  // Whoever takes over often does so after the old record was closed as ‘moved’.
  const goesOn = change.part === 'closing' || (change.part === 'moves' && change.op.do !== 'begin');
  if (closing && (closes || !goesOn)) return refuse(closes ? 'already-done' : 'locked', t.closing.isClosed(closing.on));
  const changed = step(before, change, act);
  if (!changed.ok) return changed;
  if (Object.keys(changed.value).length === 0) return ok(before);
  return ok({
    ...before,
    ...changed.value,
    changed: { ...stampOf(act), personId: act.by.personId },
    answered: [...before.answered, act.activityId].slice(-20),
    rev: before.rev + 1,
  });
}
