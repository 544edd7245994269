import { expect, test } from '@jest/globals';
import { wayTo } from '../../../../bot/features/reminders/way-to.ts';
import { registry } from '../../../../bot/features/registry.ts';
import { topicSchema, type Topic } from '../../../../shared/reminders/row.ts';
import { recordIdSchema, schoolIdSchema } from '../../../../shared/kernel/ids.ts';
import { fakeWorld } from './fakes.ts';

const schoolId = schoolIdSchema.parse('school-hazelbrook');
const cycle = 'cycle|service-weald|school-hazelbrook|2026-27|spring';
const way = (topic: Topic, about: string, side?: 'link-therapist' | 'sendco') =>
  wayTo({ topic, about: recordIdSchema.parse(about), schoolId }, side);

test.each([
  ['slots-waiting', cycle, 'sendco', { verb: 'planning.show', id: cycle }],
  ['escalated', cycle, undefined, { verb: 'planning.show', id: cycle }],
  ['scoping-refresh', cycle, 'sendco', { verb: 'scoping.update', id: cycle }],
  ['scoping-refresh', cycle, 'link-therapist', { verb: 'scoping.review', id: cycle }],
  ['requests-due', cycle, 'sendco', { verb: 'request.list', id: cycle.replace('cycle', 'plan') }],
  ['actions-due', cycle, 'sendco', { verb: 'sheet.read', id: cycle.replace('cycle', 'plan') }],
  ['unreachable', 'school-hazelbrook', 'link-therapist', { page: 'school-hazelbrook/people' }],
  ['escalated', 'school-hazelbrook', undefined, { page: 'school-hazelbrook/people' }],
] as const)('a row about %s of %s leads %s to %j', (topic, about, side, to) => {
  expect(way(topic, about, side)).toEqual(to);
});

test('wherever a row leads, there is such a button', () => {
  const known = registry(fakeWorld([]).ports).verbs.map(({ name }) => name);
  for (const topic of topicSchema.options)
    for (const about of [
      cycle,
      cycle.replace('cycle', 'plan'),
      cycle.replace('cycle', 'check-in'),
      'decision|service-weald|school-hazelbrook|request-1',
      'support|service-weald|school-hazelbrook|request-1',
      'school-hazelbrook',
    ])
      for (const side of ['link-therapist', 'sendco', undefined] as const) {
        const to = way(topic, about, side);
        if ('verb' in to) expect(known).toContain(to.verb);
      }
});
