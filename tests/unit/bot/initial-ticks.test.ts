import { expect, test } from '@jest/globals';
import { editsOf } from '../../../bot/features/initial-discussions/inputs.ts';
import { initialForm } from '../../../shared/initial-discussions/initial-form.ts';
import { ownRows } from '../../../shared/initial-discussions/progress.ts';
import { edit, takeOut } from '../../../shared/sheet/decide.ts';
import { adds, begun, by, fills } from '../shared/initial-discussions/an-initial.ts';
import { done, there } from '../shared/planning/a-cycle.ts';
import { words } from '../shared/sheet/a-sheet.ts';

test('a row taken out after the card was drawn never unticks one that stood below the card’s last', () => {
  const place = { sheetId: begun().id, page: 'foundations' as const, most: 12 };
  const many = Array.from({ length: 14 }, (_, n) => `extra-${n}`).reduce(
    (sheet, id) => adds(sheet, 'sendco', id, 'school-action', { outcome: 'foundations', action: id }),
    begun(),
  );
  const own = ownRows(many, 'foundations', 'sendco').map(({ id }) => id);
  const [below, last] = [there(own[12]), there(own[11])];
  const ticked = fills(many, 'sendco', below, 'done', 'yes');
  const after = done(takeOut(initialForm, ticked, last, ticked.rev, by('link-therapist')));
  const edits = editsOf(after, place, 'sendco', { ticked: there(own[0]) }, ticked.rev);
  const saved = done(edit(initialForm, after, edits, by('sendco')));
  expect([words(saved, there(own[0]), 'done'), words(saved, below, 'done')]).toEqual(['yes', 'yes']);
});
