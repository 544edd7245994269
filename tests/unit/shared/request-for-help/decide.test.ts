import { expect, test } from '@jest/globals';
import {
  begin,
  newFormId,
  putBack,
  relabelled,
  requestIdOf,
  rowIdOf,
  takeBack,
} from '../../../../shared/request-for-help/decide.ts';
import { requestText } from '../../../../shared/request-for-help/text.ts';
import { rowOf, rowsOf, signatureSchema, type Sheet } from '../../../../shared/sheet/sheet.ts';
import { ellen, opening, there } from '../planning/a-cycle.ts';
import { aPlan, bySendco } from './a-request.ts';

const asked = { yearGroup: 'Year 2', question: ' How can she join in? ', hopedFor: '' } as const;

const begun = (plan: Sheet, newId: string) => {
  const result = begin(plan, there(requestIdOf(newId)), asked, bySendco());
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
};

test('a child on the agenda is a row of the plan and a request that says nothing yet about who it is', () => {
  const { request, plan } = begun(aPlan(), '1-abc');
  expect(request).toMatchObject({ number: 1, question: 'How can she join in?', rev: 1 });
  expect(request.child).toEqual({ name: null, bornOn: null, className: null });
  expect(request.consents).toEqual([]);
  expect(rowsOf(plan, 'child')).toMatchObject([
    { id: 'child-request-1-abc', ref: request.id, label: 'Child 1, Year 2' },
  ]);
});

test('a form carries the number its child would get; two forms open at once give two numbers', () => {
  expect(newFormId([], 'abc')).toBe('1-abc');
  expect(newFormId([4, 2], 'abc')).toBe('5-abc');
  const first = begun(aPlan(), '5-abc');
  const second = begun(first.plan, '5-def');
  expect([first.request.number, second.request.number]).toEqual([5, 6]);
});

test.each(['', 'abc', '1', '1-a b', '1-a/b', `1-${'x'.repeat(61)}`, undefined])('%p is the id of no form', (id) =>
  expect(requestIdOf(id)).toBeUndefined(),
);

test('a new child is new content: whoever has agreed is asked again', () => {
  const signature = signatureSchema.parse({ personId: ellen.personId, name: ellen.name, at: opening, rev: 1 });
  const plan = { ...aPlan(), signed: { 'link-therapist': signature, sendco: null } };
  const after = begun(plan, '1-abc').plan;
  expect(after.signed).toEqual({ 'link-therapist': null, sendco: null });
  expect([after.rev, after.contentRev]).toEqual([plan.rev + 1, plan.rev + 1]);
});

test('an agreed plan takes no child, gives none back and keeps its year groups', () => {
  const { request, plan } = begun(aPlan(), '1-abc');
  const locked = { ...plan, lockedAt: opening };
  for (const refused of [
    begin(locked, there(requestIdOf('2-abc')), asked, bySendco()),
    takeBack(locked, request.id, 9, bySendco()),
    putBack(locked, request.id, bySendco()),
  ])
    expect(refused).toMatchObject({ ok: false, problem: { code: 'locked', sentence: requestText.planLocked } });
  expect(relabelled(locked, { ...request, yearGroup: 'Year 3' }, bySendco())).toMatchObject({ ok: false });
});

test('without a question there is nothing to talk about', () => {
  const refused = begin(aPlan(), there(requestIdOf('1-abc')), { ...asked, question: '  ' }, bySendco());
  expect(refused).toMatchObject({ ok: false, problem: { sentence: requestText.questionNeeded } });
});

test('a child is taken off the agenda and put back with what was written, unless somebody wrote since', () => {
  const { request, plan } = begun(aPlan(), '1-abc');
  const off = takeBack(plan, request.id, plan.rev, bySendco());
  expect(off.ok && rowsOf(off.value, 'child')).toEqual([]);
  const on = off.ok && putBack(off.value, request.id, bySendco());
  expect(on && on.ok && rowsOf(on.value, 'child')).toMatchObject([{ ref: request.id }]);
  expect(takeBack(plan, request.id, plan.rev - 1, bySendco())).toMatchObject({
    ok: false,
    problem: { code: 'changed-meanwhile' },
  });
  expect(takeBack(plan, 'request-9-zzz', plan.rev, bySendco())).toMatchObject({ ok: false });
});

test('a new year group changes what the plan calls the child, and nothing else of the row', () => {
  const { request, plan } = begun(aPlan(), '1-abc');
  expect(relabelled(plan, request, bySendco())).toEqual({ ok: true, value: undefined });
  const after = relabelled(plan, { ...request, yearGroup: 'Reception' }, bySendco());
  expect(after.ok && after.value && rowOf(after.value, rowIdOf(request.id))?.label).toBe('Child 1, Reception');
});
