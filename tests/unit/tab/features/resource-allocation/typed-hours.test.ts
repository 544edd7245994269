import { expect, test } from '@jest/globals';
import { usualRules } from '../../../../../shared/resource-allocation/rules.ts';
import { changesPlan, withoutSaved, withTyped } from '../../../../../tab/features/resource-allocation/typed-hours.ts';
import { postOf } from '../../../shared/resource-allocation/a-plan.ts';

test('a list that is half typed and a reason are kept with the plan, and only the plan has to be saved before publishing', () => {
  const typed = withTyped({}, { paste: '118001, Hazelbrook', reason: 'More posts' });
  expect(typed && changesPlan(typed)).toBe(false);
  expect(changesPlan({ ...typed, ratePence: 6_500 })).toBe(true);
  expect(withTyped(typed ?? {}, { paste: '', reason: '' })).toBeUndefined();
});

test('what is typed on while a part is being saved stays, and other parts stay as well', () => {
  const [sent, later] = [[postOf(10)], [postOf(10), postOf(20, { id: 'post-2' })]];
  const typed = { posts: sent, rules: usualRules, reason: 'Why' };
  expect(withoutSaved(typed, typed, ['posts'])).toEqual({ rules: usualRules, reason: 'Why' });
  expect(withoutSaved({ ...typed, posts: later }, typed, ['posts'])).toEqual({ ...typed, posts: later });
  expect(withoutSaved({ posts: sent }, { posts: sent }, ['posts'])).toBeUndefined();
});
