import { expect, test } from '@jest/globals';
import { personIdSchema } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import type { Role } from '../../../../shared/organisation/roles.ts';
import { openCopy, type CopyActor, type CopyKind, type CopyState } from '../../../../shared/own-copy/copy-state.ts';
import { askFor, decideOn, mayDecide, type CopySide } from '../../../../shared/own-copy/decide.ts';
import { there } from '../planning/a-cycle.ts';

const at = instant('2026-11-27T09:00:00Z');
const person = (name: string, role: Role): CopyActor => ({
  personId: personIdSchema.parse(`person-${name}`),
  name,
  role,
});
const asked = (by: CopyActor, kind: CopyKind = 'restrict', copy: CopyState = openCopy): CopyState => {
  const result = askFor(copy, { kind, reason: 'family-asks', note: ' By letter ' }, { by, at, id: 'ask-1' });
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
};

test.each<[CopySide, Role, Role, boolean]>([
  ['school', 'sendco', 'head', true],
  ['school', 'head', 'sendco', true],
  ['school', 'sendco', 'deputy-sendco', true],
  ['school', 'deputy-sendco', 'head', true],
  ['school', 'head', 'head', false],
  ['service', 'link-therapist', 'service-lead', true],
  ['service', 'team-lead', 'cover-therapist', true],
  ['service', 'link-therapist', 'cover-therapist', false],
])('at the %s the %s asks, and the %s decides: %p', (side, one, other, may) => {
  const copy = asked(person('a', one));
  expect(mayDecide(side, copy.asked, person('b', other))).toBe(may);
  // The same person under another role is still the same person.
  expect(mayDecide(side, copy.asked, person('a', other))).toBe(false);
});

test('one thing at a time is asked, and only what fits how the record stands', () => {
  const by = person('a', 'sendco');
  const act = { by, at, id: 'ask-2' };
  const ask = (copy: CopyState, kind: CopyKind) => askFor(copy, { kind, reason: 'other', note: '' }, act).ok;
  expect(ask(asked(by), 'erase')).toBe(false);
  expect([ask(openCopy, 'lift'), ask({ ...openCopy, state: 'restricted' }, 'restrict')]).toEqual([false, false]);
  expect(ask({ ...openCopy, state: 'restricted' }, 'lift')).toBe(true);
  for (const kind of ['restrict', 'lift', 'erase'] as const)
    expect(ask({ ...openCopy, state: 'erased' }, kind)).toBe(false);
});

test('what was typed about an erased record goes with it; who asked and decided, when and the reason stay', () => {
  const declined = decideOn(
    'school',
    asked(person('a', 'sendco')),
    { askId: 'ask-1', approve: false, why: 'Not yet' },
    { by: person('b', 'head'), at, id: 'd1' },
  );
  if (!declined.ok) throw new Error('it can be declined');
  expect(declined.value.past).toMatchObject([{ note: 'By letter', why: 'Not yet', outcome: 'declined' }]);
  const again = asked(person('b', 'head'), 'erase', declined.value);
  const erased = decideOn(
    'school',
    again,
    { askId: 'ask-1', approve: true, why: '' },
    { by: person('a', 'sendco'), at, id: 'd2' },
  );
  if (!erased.ok) throw new Error('it can be erased');
  expect(erased.value.state).toBe('erased');
  expect(erased.value.past.map(({ note, why }) => note + why)).toEqual(['', '']);
  expect(there(erased.value.past[1])).toMatchObject({
    kind: 'erase',
    reason: 'family-asks',
    by: { name: 'b' },
    decidedBy: { name: 'a' },
  });
});
