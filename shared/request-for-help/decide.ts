import { requestIdSchema, type RequestId } from '../kernel/ids.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { noted, removeRow, restoreRow, type SheetAct } from '../sheet/decide.ts';
import { newRow } from '../sheet/new.ts';
import { mostRows, rowOf, rowsOf, type Row, type Sheet } from '../sheet/sheet.ts';
import { sheetText } from '../sheet/text.ts';
import { nothingAround } from './background.ts';
import { childLabel, mostTried, type Request } from './request.ts';
import { requestText } from './text.ts';

/** The plan's row of a child. */
export const rowIdOf = (requestId: string): string => `child-${requestId}`;

/** What a form of a new child carries as its id: the number the child would get, and opaque text. Decisions 2. */
const formId = /^(\d{1,4})-[\w-]{1,60}$/;

/** The id of the request that a form would make; undefined for text that no form of ours was given. */
export const requestIdOf = (newId: string | undefined): RequestId | undefined =>
  newId && formId.test(newId) ? requestIdSchema.parse(`request-${newId}`) : undefined;

/** The id of a request that a button or an address names; undefined for the id of any other record. */
export const readRequestId = (text: string): RequestId | undefined =>
  text.startsWith('request-') ? requestIdSchema.safeParse(text).data : undefined;

/** `known` are the numbers of the school's requests so far. */
export const newFormId = (known: readonly number[], opaque: string): string => `${Math.max(0, ...known) + 1}-${opaque}`;

const numberIn = (row: Row): number => Number(/^Child (\d+)/.exec(row.label ?? '')?.[1] ?? 0);

/**
 * The number the form was shown with, which no child of the school had then; when another child of this plan got it
 * meanwhile, the next one. So putting a child on the agenda has to read nothing but the plan.
 */
function numberFor(plan: Sheet, requestId: RequestId): number {
  const taken = plan.rows.filter((row) => row.kind === 'child').map(numberIn);
  const wanted = Number(/^request-(\d+)-/.exec(requestId)?.[1] ?? 1) || 1;
  return taken.includes(wanted) ? Math.max(...taken) + 1 : wanted;
}

/** A plan with other rows, which whoever agreed has to be asked about again. */
export const withRows = (plan: Sheet, rows: readonly Row[], act: SheetAct): Sheet => ({
  ...noted(plan, act, { rows: [...rows], signed: { 'link-therapist': null, sendco: null } }),
  contentRev: plan.rev + 1,
});

export interface Asked {
  readonly yearGroup: Request['yearGroup'];
  readonly question: string;
  readonly hopedFor: string;
  /** What the anonymous question it follows has said already, and its id. Row G02. */
  readonly tried?: Request['tried'];
  readonly questionId?: string;
}

const notSaid = { state: 'not-said', on: null, note: '' } as const;

/**
 * A child is put on the agenda of a plan: the request as it begins, and the plan with the child's row. Who the child is
 * comes later, by the school. Row G05.
 */
export function begin(
  plan: Sheet,
  id: RequestId,
  { yearGroup, question, hopedFor, tried = [], questionId }: Asked,
  act: SheetAct,
): Result<{ readonly request: Request; readonly plan: Sheet }> {
  if (plan.lockedAt) return fail(problem('locked', requestText.planLocked));
  if (plan.cycleId === null) return fail(problem('not-found', sheetText.notYours));
  if (!question.trim()) return fail(problem('reason-missing', requestText.questionNeeded));
  if (rowsOf(plan).length >= mostRows) return fail(problem('too-many', sheetText.tooMany));
  const request: Request = {
    id,
    schoolId: plan.schoolId,
    serviceId: plan.serviceId,
    schoolName: plan.schoolName,
    cycleId: plan.cycleId,
    number: numberFor(plan, id),
    yearGroup,
    child: { name: null, bornOn: null, className: null },
    people: [],
    spoken: [],
    files: [],
    question: question.trim(),
    hopedFor: hopedFor.trim(),
    tried: tried.slice(0, mostTried),
    ...nothingAround,
    ...(questionId ? { questionId } : {}),
    papers: { parentalQuestionnaire: notSaid, iep: notSaid, ehcp: notSaid, reports: notSaid },
    namedAdult: '',
    consents: [],
    lawfulBasis: null,
    changed: { at: act.at, by: act.by.name, personId: act.by.personId },
    answered: [act.activityId],
    rev: 1,
  };
  const rev = plan.rev + 1;
  const row = newRow({ id: rowIdOf(id), kind: 'child', ref: id, label: childLabel(request), addedBy: act.side, rev });
  return ok({ request, plan: withRows(plan, [...plan.rows, row], act) });
}

/** Takes a child off the agenda. Refused when somebody wrote in the row after `seen`, so that nothing unread goes. */
export function takeBack(plan: Sheet, requestId: string, seen: number, act: SheetAct): Result<Sheet> {
  if (plan.lockedAt) return fail(problem('locked', requestText.planLocked));
  if (!rowOf(plan, rowIdOf(requestId))) return fail(problem('not-found', requestText.noSuchChild));
  return removeRow(plan, rowIdOf(requestId), seen, act);
}

/** Puts a child that was taken off the agenda back on it, with all that was written in its row. */
export function putBack(plan: Sheet, requestId: string, act: SheetAct): Result<Sheet> {
  if (plan.lockedAt) return fail(problem('locked', requestText.planLocked));
  if (!rowOf(plan, rowIdOf(requestId))) return fail(problem('not-found', requestText.noSuchChild));
  return restoreRow(plan, rowIdOf(requestId), act);
}

/** The plan with the child's row called as the request now says; undefined when there is nothing to change. */
export function relabelled(plan: Sheet, request: Request, act: SheetAct): Result<Sheet | undefined> {
  const row = rowOf(plan, rowIdOf(request.id));
  const label = childLabel(request);
  if (!row || row.label === label) return ok(undefined);
  if (plan.lockedAt) return fail(problem('locked', requestText.yearLocked));
  const called = { ...row, label, rev: plan.rev + 1 };
  return ok(
    withRows(
      plan,
      plan.rows.map((each) => (each.id === row.id ? called : each)),
      act,
    ),
  );
}
