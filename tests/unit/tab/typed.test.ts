import { expect, test } from '@jest/globals';
import { newItemForms, openDraft } from '../../../tab/features/reflection/typed-items.ts';
import { nothingTyped } from '../../../tab/features/reflection/reflection.ts';
import { formOf, newLibraryForms } from '../../../tab/features/area/typed-library.ts';

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
