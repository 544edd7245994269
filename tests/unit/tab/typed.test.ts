import { expect, test } from '@jest/globals';
import type { SupportAnswer } from '../../../shared/support/contract.ts';
import { formOf as formOfHours, newLedgerForms } from '../../../tab/features/hours/typed-forms.ts';
import { newItemForms, openDraft } from '../../../tab/features/reflection/typed-items.ts';
import { nothingTyped } from '../../../tab/features/reflection/reflection.ts';
import { createAnswers } from '../../../tab/answers.ts';
import { formsOf, newSmallForms } from '../../../tab/features/decision/decisions.ts';
import type { EditorPorts } from '../../../tab/features/sheet/editor.ts';
import { hasTypedTexts, leftOf, newStoryForms, noneTyped } from '../../../tab/features/case-study/typed-story.ts';
import { withoutForm } from '../../../tab/features/support/left.ts';
import { saysIn } from '../../../tab/features/support/support.ts';
import { formName, newSupportForms, type KeptForm } from '../../../tab/features/support/typed-support.ts';
import { formOf, newLibraryForms } from '../../../tab/features/area/typed-library.ts';

const refused = () => Promise.reject(new Error('nothing is asked here'));

test('a bug half written is still there after a look at another page, and only words count as unsaved', () => {
  const forms = newItemForms();
  let beats = 0;
  const rest = forms.subscribe(() => (beats += 1));
  const opened = openDraft('item-1', nothingTyped, 4);
  forms.keep('school reflection-new-bugs', opened);
  expect(forms.hasUnsaved()).toBe(false);
  forms.keep('school reflection-new-bugs', { ...opened, typed: { ...nothingTyped, text: 'No quiet room' } });
  expect(forms.of('school reflection-new-bugs')).toMatchObject({
    id: 'item-1',
    seen: 4,
    typed: { text: 'No quiet room' },
  });
  expect(forms.of('school reflection-new-stars')).toBeUndefined();
  expect(forms.hasUnsaved()).toBe(true);
  forms.keep('school reflection-new-bugs', undefined);
  expect([forms.hasUnsaved(), beats]).toEqual([false, 3]);
  rest();
  forms.keep('school reflection-new-bugs', opened);
  expect(beats).toBe(3);
});

test('hours half asked for are still there after a look at another page, and each form has its own', () => {
  const forms = newLedgerForms();
  const [hazelbrook, orchard] = ['hazelbrook', 'orchard'].map((school) => formOfHours.change(school, '2026-27'));
  forms.keep(String(hazelbrook), { id: 'edit-1', seen: 0, fields: {} });
  expect(forms.hasUnsaved()).toBe(false);
  forms.keep(String(hazelbrook), { id: 'edit-1', seen: 0, fields: { because: 'A second group' } });
  expect([forms.hasUnsaved(), forms.of(String(orchard))]).toEqual([true, undefined]);
  expect(forms.of(String(hazelbrook))?.fields['because']).toBe('A second group');
  expect(new Set([formOfHours.correct('line', 'correct'), formOfHours.correct('line', 'make-good')]).size).toBe(2);
});

test('each form of the library has words of its own: new, begun with an entry, changed, at each school', () => {
  const forms = newLibraryForms();
  const names = [
    formOf('a', undefined),
    formOf('a', undefined, 'entry-1'),
    formOf('a', 'item-1'),
    formOf('b', 'item-1'),
  ];
  expect(new Set(names).size).toBe(4);
  const words = { title: 'Talk time', about: '', cells: [], evidence: '', link: '' };
  forms.keep(formOf('a', 'item-1'), { id: 'item-1', words });
  expect(forms.of(formOf('b', 'item-1'))).toBeUndefined();
  expect(forms.hasUnsaved()).toBe(true);
});

test('a form of a child’s record is kept under its child, and what it began with counts for nothing', () => {
  const forms = newSupportForms();
  const begins = { level: '1', what: '' };
  const form = { id: 'spell-1', seen: 3, begins, typed: begins };
  forms.keep(formName('request-1', 'new-spell'), form);
  expect(forms.hasUnsaved()).toBe(false);
  forms.keep(formName('request-1', 'new-spell'), { ...form, typed: { level: '2', what: '' } });
  expect(forms.hasUnsaved()).toBe(true);
  expect(forms.of(formName('request-2', 'new-spell'))).toBeUndefined();
});

test('the forms of a decision are told apart, and a day or an answer counts as typed', () => {
  expect(new Set(Object.values(formsOf({ id: 'd' }))).size).toBe(3);
  const forms = newSmallForms();
  forms.keep(formsOf({ id: 'd' }).step, { step: 'help' });
  expect(forms.hasUnsaved()).toBe(false);
  forms.keep(formsOf({ id: 'd' }).helped, { answer: 'partly' });
  expect(forms.hasUnsaved()).toBe(true);
});

test('the browser asks before a tab is closed in which any form holds something', () => {
  const ports = { get: refused, post: refused, newId: () => 'id', wait: () => undefined };
  const answers = createAnswers(ports as unknown as EditorPorts);
  expect(answers.hasUnsaved()).toBe(false);
  answers.typedSupport.keep('a', { id: 'i', seen: 1, begins: {}, typed: { words: 'He asked to play' } });
  expect(answers.hasUnsaved()).toBe(true);
  answers.typedSupport.keep('a', undefined);
  answers.typedRecord.keep('note request-1', { text: 'Rings on Mondays', says: undefined });
  expect(answers.hasUnsaved()).toBe(true);
  answers.typedRecord.keep('note request-1', undefined);
  expect(answers.hasUnsaved()).toBe(false);
  answers.typedSmall.keep('b', { words: 'Yes' });
  expect(answers.hasUnsaved()).toBe(true);
  answers.typedSmall.keep('b', undefined);
  answers.typedStories.keep('c', { ...noneTyped, answers: { few: { text: 'Many do.', was: '' } } });
  expect(answers.hasUnsaved()).toBe(true);
});

test('a story half written outlives a look at another page; what was typed while it was saved stays, over what was saved', () => {
  const forms = newStoryForms();
  const sent = { concern: { text: 'Child A watched.', was: 'A draft.' }, advice: { text: 'Wait. ', was: 'Wait.' } };
  forms.keep('story', { ...noneTyped, texts: sent, seen: 4 });
  expect([forms.hasUnsaved(), hasTypedTexts(forms.of('story')), forms.of('story')?.seen]).toEqual([true, true, 4]);
  const typedOn = { ...sent, concern: { text: 'Child A watched. Then it changed.', was: 'A draft.' } };
  expect(leftOf(typedOn, sent)).toEqual({
    concern: { text: 'Child A watched. Then it changed.', was: 'Child A watched.' },
  });
  forms.keep('story', { ...noneTyped, texts: leftOf(sent, sent) });
  expect(forms.hasUnsaved()).toBe(false);
});

test('a form whose entry the other side took out, or that has none since support was closed, leaves its words to copy', () => {
  const begins = { until: '2026-11-27' };
  const said = { alone: ['Why it goes on alone', 'He is at home'] } as const;
  const ended: KeptForm = { id: 'i', seen: 1, begins, typed: { ...begins, alone: 'He is at home' }, said };
  const asked: KeptForm = { id: 'j', seen: 1, begins: {}, typed: { words: 'She sings' } };
  const forms = [
    [formName('request-1', 'spell-group'), ended],
    [formName('request-1', 'new-voice'), asked],
    [formName('request-1', 'passport-calm'), asked],
    [formName('request-10', 'spell-group'), ended],
  ] as const;
  const answer = (gone: boolean, write = true) => {
    const record = { spells: [{ id: 'group', gone }], assessments: [], voices: [], outcomes: [] };
    return { record, may: { write } } as unknown as SupportAnswer;
  };
  const left = (now: SupportAnswer) => withoutForm(now, 'request-1', forms).map(({ label, words }) => [label, words]);
  expect(left(answer(false))).toEqual([]);
  expect(left(answer(true))).toEqual([['Why it goes on alone', 'He is at home']]);
  expect(left(answer(false, false))).toEqual([
    ['Why it goes on alone', 'He is at home'],
    ['words', 'She sings'],
  ]);
});

test('what was chosen in a form is told by its title', () => {
  const options = [
    ['a', 'One'],
    ['b', 'Two'],
  ] as const;
  expect(saysIn({ kind: 'choice', options }, 'b')).toBe('Two');
  expect(saysIn({ kind: 'ticks', options }, 'a,b')).toBe('One, Two');
  expect(saysIn({ kind: 'long' }, 'She sings')).toBe('She sings');
});
