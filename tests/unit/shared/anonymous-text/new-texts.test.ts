import { expect, test } from '@jest/globals';
import { personAroundSchema } from '../../../../shared/around-the-child/person.ts';
import { newWordsIn } from '../../../../shared/anonymous-text/in-grids.ts';
import { newTextsOf } from '../../../../shared/anonymous-text/in-requests.ts';
import { newTextsIn } from '../../../../shared/anonymous-text/in-sheets.ts';
import { markedPaths } from '../../../../shared/kernel/marking.ts';
import { requestPatchSchema } from '../../../../shared/request-for-help/patch.ts';
import { nothingAround } from '../../../../shared/request-for-help/background.ts';
import { requestFields } from '../../../../shared/request-for-help/request.ts';
import { forms } from '../../../../shared/sheet/forms.ts';
import { newRow } from '../../../../shared/sheet/new.ts';
import type { Row, Sheet } from '../../../../shared/sheet/sheet.ts';
import type { GridOp } from '../../../../shared/scoping/decide.ts';
import { opening, there } from '../planning/a-cycle.ts';
import { aPlan, aRequest } from '../request-for-help/a-request.ts';
import { hazelbrookGrid } from '../scoping/a-grid.ts';

const field = (text: string) => ({ text, by: 'sendco' as const, at: opening, rev: 2, earlier: [] });
const row = (id: string, kind: string, fields: Readonly<Record<string, string>>, ref: string | null = null): Row => ({
  ...newRow({ id, kind }),
  ref,
  fields: Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, field(text)])),
});
const withRows = (...rows: readonly Row[]): Sheet => ({ ...aPlan(), rows: [...rows] });
const child = { decision: 'A buddy', nextStep: 'See in May', dueOn: '2019-03-12', owner: 'both' };

test('of a page, the words are looked at that do not stand in that very field yet, and no choices or dates', () => {
  const before = withRows(row('child-1', 'child', { decision: 'A buddy' }), row('page', 'page', { focus: 'Talk' }));
  const after = withRows(row('child-1', 'child', child), row('page', 'page', { focus: 'A buddy' }));
  expect(newTextsIn(forms.plan, before, after)).toEqual([
    { field: 'nextStep', label: 'Next step', text: 'See in May', looksForNames: true },
    { field: 'focus', label: 'Agreed focus', text: 'A buddy', looksForNames: true },
  ]);
  expect(newTextsIn(forms.plan, after, after)).toEqual([]);
});

test('a second text kept beside the first is looked at when it comes, and not when it is chosen', () => {
  const rows = [row('page', 'page', { focus: 'Talk' })];
  const conflict = { id: 'c-1', rowId: 'page', field: 'focus', text: 'Listen', by: 'sendco' as const, at: opening };
  const [before, two] = [withRows(...rows), { ...withRows(...rows), conflicts: [conflict] }];
  expect(newTextsIn(forms.plan, before, two).map(({ text }) => text)).toEqual(['Listen']);
  expect(newTextsIn(forms.plan, two, withRows(row('page', 'page', { focus: 'Listen' })))).toEqual([]);
});

test('a row of the check-in is looked at, and a correction once', () => {
  const before = { ...aPlan(), rows: [] };
  const asks = row('progress-1', 'progress', { note: 'She talks' }, 'child-request-1-a');
  expect(newTextsIn(forms['check-in'], before, { ...before, rows: [asks] })).toMatchObject([{ looksForNames: true }]);
  const signed = { 'link-therapist': null, sendco: null };
  const addendum = { id: 'a-1', text: 'It was May', by: 'sendco' as const, at: opening, signed };
  const corrected = { ...before, addenda: [addendum] };
  expect(newTextsIn(forms.plan, before, corrected).map(({ text }) => text)).toEqual(['It was May']);
  expect(newTextsIn(forms.plan, corrected, corrected)).toEqual([]);
});

test('every text of a request that is not for saying who the child is gets looked at', () => {
  const blank = aRequest({ ...nothingAround, question: '', hopedFor: '', tried: [], namedAdult: '' });
  const note = { note: 'x' };
  const patch = requestPatchSchema.parse({
    ...{ yearGroup: 'Year 2', question: 'x', hopedFor: 'x', namedAdult: 'x' },
    papers: { parentalQuestionnaire: note, iep: note, ehcp: note, reports: note },
    tried: { id: 't', strand: 'IN', what: 'x', howLong: 'x', effect: 'x' },
    consent: { state: 'given', name: 'Ms Quill', note: 'Ms Quill judged it', otherBody: 'Quill House', witness: 'x' },
    identity: { name: 'Maya Quill', className: 'Puffins' },
    reason: { worry: 'x' },
    education: { attainment: 'x', support: 'x', targets: 'x', agencies: 'Dr Quill' },
    screen: { id: 's', result: 'x' },
    declaration: { completedBy: 'x' },
    history: { medical: 'Quill', family: 'Quill', seenNote: 'Quill', answeredBefore: 'Quill' },
    hearing: { id: 'h', where: 'Quill' },
    person: { id: 'p', name: 'Ms Quill', reachWhen: 'Not before Ms Quill is home', language: 'Quillish' },
  });
  const texts = newTextsOf(blank, patch);
  expect(texts.filter(({ looksForNames }) => !looksForNames).map((each) => each.field)).toEqual([
    'witness',
    'completedBy',
    'namedAdult',
  ]);
  expect(texts.map((each) => each.field)).toEqual([
    ...['question', 'hopedFor', 'worry', 'attainment', 'support', 'targets', 'screenResult'],
    ...['what', 'howLong', 'effect'],
    ...['parentalQuestionnaireNote', 'iepNote', 'ehcpNote', 'reportsNote', 'witness', 'completedBy', 'namedAdult'],
  ]);
  expect(texts.map(({ text }) => text).join()).not.toMatch(/Quill|Puffins/);
  // A new text of a request needs a line in in-requests.ts, unless it is marked.
  const known = ['question', 'hopedFor', 'tried', 'papers', 'namedAdult', 'consents', 'child', 'people', 'files'];
  // What the family writes is marked, and looked at where it comes in.
  const around = ['reason', 'history', 'hearing', 'education', 'screens', 'declaration', 'family', 'spoken'];
  const ours = ['id', 'schoolId', 'serviceId', 'schoolName', 'cycleId', 'number', 'yearGroup', 'yearGroupOf'];
  const kept = ['changed', 'answered', 'rev', 'copy', 'lawfulBasis', 'questionId', 'merged'];
  expect(
    Object.keys(requestFields.shape).filter((name) => ![...known, ...around, ...ours, ...kept].includes(name)),
  ).toEqual([]);
  const marked = markedPaths(requestFields).map(({ path }) => path);
  expect(marked).toEqual(
    expect.arrayContaining(['child.name', 'child.bornOn', 'child.className', 'consents[].giver.name']),
  );
  const ofPeople = Object.keys(personAroundSchema.shape).filter((name) => name !== 'id');
  expect(marked).toEqual(expect.arrayContaining(ofPeople.map((name) => `people[].${name}`)));
});

test('of a request, what stands there already is not looked at again', () => {
  const stands = aRequest();
  const [first] = stands.tried;
  expect(newTextsOf(stands, { question: stands.question, tried: there(first), namedAdult: stands.namedAdult })).toEqual(
    [],
  );
  const changed = newTextsOf(stands, { question: stands.question, tried: { ...there(first), effect: 'Another' } });
  expect(changed.map((each) => each.field)).toEqual(['effect']);
});

test('of the grid, new words are looked at; words that stand or stood lately are not', () => {
  const grid = hazelbrookGrid();
  const add = (text: string): GridOp => ({ do: 'add', id: 'a', kind: 'gap', text, cells: ['EE1'] });
  expect(newWordsIn(add(' In ME14 1XX '), grid)).toMatchObject([{ text: 'In ME14 1XX', looksForNames: true }]);
  const [entry] = grid.entries;
  const standing = { ...grid, entries: [{ ...there(entry), text: 'In ME14 1XX' }] };
  expect(newWordsIn(add('In  ME14 1XX'), standing)).toEqual([]);
  expect(newWordsIn({ do: 'remove', id: 'a', seen: 1 }, grid)).toEqual([]);
  const details = { deliveredBy: 'Priya Raman', audience: 'Parents of Year 2', status: 'running' } as const;
  const looked = newWordsIn({ do: 'change', id: 'a', words: { details }, seen: 1 }, grid);
  expect(looked.map(({ field, looksForNames }) => [field, looksForNames])).toEqual([
    ['deliveredBy', false],
    ['audience', true],
  ]);
  const asked = newWordsIn({ do: 'ask', id: 'a', text: 'Is that for Zanthia?', cells: [], seen: 1 }, grid);
  expect(asked).toMatchObject([{ text: 'Is that for Zanthia?', looksForNames: true }]);
});
