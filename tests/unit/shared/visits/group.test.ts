import { expect, test } from '@jest/globals';
import { requestIdSchema } from '../../../../shared/kernel/ids.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import {
  beginGroup,
  faultOfGroup,
  groupSaidSchema,
  membersOf,
  missedOf,
  noteSession,
  type NotHeld,
} from '../../../../shared/visits/group.ts';
import { visitGroupText as t } from '../../../../shared/visits/group-text.ts';
import { place, value } from './a-visit.ts';

const ids = ['request-1', 'request-2'].map((id) => requestIdSchema.parse(id));
const said = groupSaidSchema.parse({
  ...{ name: 'Talk group, Year 2', activity: '', strand: 'ID', level: 2, keyStage: 'ks1', members: 6 },
  ...{ requestIds: ids, implements: 'school', runs: 'school', monitors: 'both', sessionsPlanned: 10 },
  ...{ startsOn: null, nextStartOn: null, outcome: '', isOver: false },
});
const by = (activityId: string) => ({ by: 'Ellen Whitfield', at: instant('2026-11-27T09:00:00Z'), activityId });
const group = beginGroup(place, said, by('a-1'));

test('children whom therapy knows and others sit together, as numbers', () => {
  expect(membersOf(group)).toEqual({ known: 2, others: 4 });
  expect(t.known(2, 4)).toBe('2 with a request for help, 4 without one');
  expect(faultOfGroup(said)).toBeUndefined();
  expect(faultOfGroup({ ...said, members: 1 })).toContain('Change how many are in it first');
});

test('a group says why sessions were not held, what came up most often first', () => {
  const session = (id: string, notHeld: NotHeld) => ({
    ...{ id, on: date('2026-11-26'), attended: null, fidelity: null, notHeld },
  });
  const after = [session('s1', 'no-room'), session('s2', 'not-released'), session('s3', 'not-released')].reduce(
    (now, each) => value(noteSession(now, each, by(each.id))),
    group,
  );
  expect(missedOf(after)).toEqual([
    ['not-released', 2],
    ['no-room', 1],
  ]);
});

test('the rolling programme says how much room the next round has, and who waits beyond it', () => {
  expect(t.room(6, 4)).toBe('6 places, 4 children waiting');
  expect(t.room(6, 8)).toBe('6 places, 8 children waiting, 2 of them for the round after');
  expect(t.room(6, 0)).toBe('6 places, nobody waits');
  expect(t.room(0, 0)).toBe('');
});
