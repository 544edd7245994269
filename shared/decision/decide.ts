import type { RequestId } from '../kernel/ids.ts';
import { problem, type Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { londonDate, type CivilDate, type Instant } from '../kernel/time.ts';
import type { Caller, SchoolScope } from '../organisation/roles.ts';
import type { SchoolPerson } from '../organisation/school.ts';
import type { Request } from '../request-for-help/request.ts';
import type { ClockStep } from './clock.ts';
import { decisionIdOf, emptyDraft, mostOwners, signpostsOpen, type Decision, type Helped } from './decision.ts';
import { decisionText as t } from './text.ts';

/** Who does something to a request's record, for which side, when, and by which press or edit. */
export interface DecisionAct {
  readonly by: Caller;
  readonly at: Instant;
  readonly on: CivilDate;
  readonly activityId: string;
}

export const refuse = (code: Problem['code'], sentence: string) => fail(problem(code, sentence));

/** The record after a change, with the press noted. */
export const noted = (
  decision: Decision,
  { by, at, activityId }: DecisionAct,
  change: Partial<Decision>,
): Decision => ({
  ...decision,
  ...change,
  changed: { at, by: by.name, personId: by.personId },
  answered: [...decision.answered, activityId].slice(-20),
  rev: decision.rev + 1,
});

export type AboutRequest = SchoolScope &
  Pick<Request, 'schoolName' | 'number' | 'yearGroup'> & { readonly id: RequestId };

/** What an anonymous question said before there was a request. */
export interface FromQuestion {
  readonly asked: { readonly at: Instant; readonly by: string };
  /** Its first answer, which was the first conversation. */
  readonly answered: { readonly at: Instant; readonly by: string } | undefined;
}

/** The record of a request as it begins: the clock runs from the first ask, be it a question without a name. Row G18. */
export function firstDecision(
  request: AboutRequest,
  question: FromQuestion | undefined,
  { at, by }: { readonly at: Instant; readonly by: Pick<Caller, 'name' | 'personId'> },
): Decision {
  const { schoolId, serviceId, schoolName, number, yearGroup, id } = request;
  const talked = question?.answered;
  return {
    ...{ id: decisionIdOf(request, id), requestId: id, schoolId, serviceId, schoolName, number, yearGroup },
    asked: question
      ? { at: question.asked.at, by: question.asked.by, as: 'question' }
      : { at, by: by.name, as: 'request' },
    acknowledged: null,
    owners: [],
    steps: {
      'first-conversation': talked ? { on: londonDate(talked.at), by: talked.by } : null,
      'first-help': null,
      assessment: null,
    },
    drafts: { 'link-therapist': emptyDraft, sendco: emptyDraft },
    ...{ decisions: [], merge: null, apart: [], mergedInto: null, answered: [], rev: 1 },
    changed: { at, by: by.name, personId: by.personId },
  };
}

type NewOwner = Pick<SchoolPerson, 'personId' | 'name' | 'role'>;

/** Somebody of the service answers for it from today on; whoever did before does no more. Row G19. */
export function ownedBy(decision: Decision, { personId, name, role }: NewOwner, act: DecisionAct): Result<Decision> {
  const last = decision.owners.findLast(({ until }) => until === null);
  if (last?.personId === personId) return refuse('already-done', t.alreadyYours);
  if (decision.owners.length >= mostOwners) return refuse('too-many', t.tooMany);
  const before = decision.owners.map((each) => (each.until === null ? { ...each, until: act.on } : each));
  const next = { personId, name, role, from: act.on, until: null, setBy: act.by.name };
  return ok(noted(decision, act, { owners: [...before, next] }));
}

/** The therapist says that it has come, and takes it on; one that was acknowledged before she takes over. */
export function acknowledge(decision: Decision, who: NewOwner, act: DecisionAct): Result<Decision> {
  const owned = ownedBy(decision, who, act);
  if (!owned.ok) return owned;
  const acknowledged = decision.acknowledged ?? { at: act.at, by: act.by.name, personId: act.by.personId };
  return ok({ ...owned.value, acknowledged });
}

/** A step of the clock happened on a day between the ask and today; noted again it is put right. Row G18. */
export function noteStep(
  decision: Decision,
  { step, on }: { readonly step: Exclude<ClockStep, 'acknowledged'>; readonly on: CivilDate },
  act: DecisionAct,
): Result<Decision> {
  if (on > act.on || on < londonDate(decision.asked.at)) return refuse('not-understood', t.stepDay);
  return ok(noted(decision, act, { steps: { ...decision.steps, [step]: { on, by: act.by.name } } }));
}

/** The school says whether a signpost helped. Row G16. */
export function sayHelped(
  decision: Decision,
  { id, answer, words }: { readonly id: string } & Pick<Helped, 'answer' | 'words'>,
  act: DecisionAct,
): Result<Decision> {
  if (!signpostsOpen(decision).some((each) => each.id === id)) return refuse('already-done', t.noProposal);
  const helped = { answer, words: words.trim(), by: act.by.name, at: act.at };
  return ok(
    noted(decision, act, {
      decisions: decision.decisions.map((each) => (each.id === id ? { ...each, helped } : each)),
    }),
  );
}
