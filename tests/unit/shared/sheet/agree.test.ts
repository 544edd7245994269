import { expect, test } from '@jest/globals';
import { planForm } from '../../../../shared/planning/plan-form.ts';
import { addAddendum, agree, signAddendum } from '../../../../shared/sheet/agree.ts';
import { edit } from '../../../../shared/sheet/decide.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { signatureWaitsFor, type Sheet } from '../../../../shared/sheet/sheet.ts';
import { sheetText } from '../../../../shared/sheet/text.ts';
import { done, there } from '../planning/a-cycle.ts';
import { by, plan } from './a-sheet.ts';

const write = (sheet: Sheet, text: string, seen = sheet.rev) =>
  done(edit(planForm, sheet, [{ rowId: 'page', field: 'focus', text, seen }], by('sendco')));
const ready = (): Sheet => write(plan(), 'Vocabulary');
const sign = (sheet: Sheet, side: 'sendco' | 'link-therapist', seen = sheet.rev) =>
  agree(planForm, sheet, seen, by(side));
const locked = (): Sheet => {
  const once = done(sign(ready(), 'sendco'));
  return done(sign(once, 'link-therapist'));
};
const sentenceOf = (result: Result<Sheet>): string => (result.ok ? 'went through' : result.problem.sentence);

test('both agree the same page, and it is locked', () => {
  const once = done(sign(ready(), 'sendco'));
  expect(signatureWaitsFor(once)).toBe('link-therapist');
  expect(once.lockedAt).toBeNull();
  expect(done(sign(once, 'link-therapist')).lockedAt).not.toBeNull();
  expect(done(sign(once, 'sendco'))).toBe(once);
});

test('what was not on the screen is not agreed', () => {
  const opened = ready();
  const changed = write(opened, 'Listening');
  expect(sentenceOf(sign(changed, 'link-therapist', opened.rev))).toBe(sheetText.seenChanged);
  expect(sentenceOf(sign(changed, 'link-therapist', changed.rev + 1))).toBe(sheetText.seenChanged);
});

test('the other’s agreement changes nothing one has to read again', () => {
  const opened = ready();
  const once = done(sign(opened, 'sendco'));
  expect(done(sign(once, 'link-therapist', opened.rev)).lockedAt).not.toBeNull();
});

test('a change asks whoever had agreed again', () => {
  const once = done(sign(ready(), 'sendco'));
  const changed = write(once, 'Listening');
  expect(changed.signed).toEqual({ 'link-therapist': null, sendco: null });
});

test('nobody agrees a page with two texts in a place, or with something missing', () => {
  expect(sentenceOf(sign(plan(), 'sendco'))).toContain('Write the agreed focus first');
  const opened = plan();
  const both = write(write(opened, 'One'), 'Two', opened.rev);
  expect(sentenceOf(sign(both, 'sendco'))).toBe(sheetText.openConflicts(1));
});

test('a locked page changes no more; a correction is signed by its author and asked of the other', () => {
  const sheet = locked();
  const late = [{ rowId: 'page', field: 'focus', text: 'Else', seen: sheet.rev }];
  expect(sentenceOf(edit(planForm, sheet, late, by('sendco')))).toBe(sheetText.locked);
  const corrected = done(addAddendum(sheet, 'add-1', ' The date is 4 March. ', by('sendco')));
  expect(corrected.addenda).toMatchObject([{ text: 'The date is 4 March.', by: 'sendco' }]);
  expect(there(corrected.addenda[0]).signed['link-therapist']).toBeNull();
  expect(done(addAddendum(corrected, 'add-1', 'again', by('sendco')))).toBe(corrected);
  const agreed = done(signAddendum(corrected, 'add-1', by('link-therapist')));
  expect(there(agreed.addenda[0]).signed['link-therapist']?.name).toBe('Priya Raman');
  expect(agreed.lockedAt).toBe(sheet.lockedAt);
});

test('a correction is refused rather than cut short, and where a page is not agreed yet', () => {
  expect(sentenceOf(addAddendum(locked(), 'add-1', 'x'.repeat(1_001), by('sendco')))).toContain('1000 characters');
  expect(sentenceOf(addAddendum(locked(), 'add-1', ' ', by('sendco')))).toBe(sheetText.noAddendum);
  expect(sentenceOf(addAddendum(ready(), 'add-1', 'x', by('sendco')))).toBe(sheetText.notLocked);
});
