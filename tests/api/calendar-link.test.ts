import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { signedLinks } from '../../bot/auth/signed-links.ts';
import { date } from '../../shared/kernel/time.ts';
import { accountIdOf } from '../../shared/kernel/ids.ts';
import { cycleAnswer } from '../../shared/planning/contract.ts';
import { planningText } from '../../shared/planning/text.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { bookHazelbrook, changeAccount, refusalOf } from './support.ts';

const start = '2026-11-27T08:55:00Z';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: start });
  await bookHazelbrook(app);
});
afterAll(() => app.stop());
beforeEach(() => app.clock.set(start));

/** The link to the calendar file that the tab shows a person. */
async function linkOf(person: SamplePerson): Promise<URL> {
  const { cycle } = cycleAnswer.parse(await (await app.get('/api/schools/school-hazelbrook/cycle', person)).json());
  return new URL(cycle?.calendarFile ?? 'no link');
}

const claimIn = (link: URL) => {
  const [body = ''] = (link.searchParams.get('link') ?? '').split('.');
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Record<'about' | 'account' | 'until', string>;
};

/** The link answers one sentence and nothing about the meeting, whoever opens it. */
async function tellsNothing(link: URL | string): Promise<void> {
  const response = await fetch(link);
  expect(response.headers.get('content-disposition')).toBeNull();
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await refusalOf(response, 404)).toEqual({
    type: 'urn:link-therapy:problem:not-found',
    title: 'Not found',
    status: 404,
    detail: planningText.noFile,
    code: 'not-found',
  });
}

test.each([
  ['link therapist', people.therapist],
  ['SENDCo', people.sendco],
])('the %s opens the link without signing in, as a phone does, and gets the meeting', async (_, person) => {
  const response = await fetch(await linkOf(person));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.ics"$/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.text()).toMatch(/SUMMARY:Planning meeting: Hazelbrook Primary School/);
});

test('it holds until the day of the meeting is over', async () => {
  const link = await linkOf(people.sendco);
  app.clock.set('2026-12-03T23:59:00Z');
  expect((await fetch(link)).status).toBe(200);
  app.clock.set('2026-12-04T00:00:00Z');
  await tellsNothing(link);
});

test.each(['about', 'account', 'until'] as const)('a link whose %s was changed tells nothing', async (field) => {
  const link = await linkOf(people.sendco);
  const changed = {
    about: 'cycle|service-weald|school-orchard-bank|2026-27|spring',
    account: accountIdOf(people.therapist.tenantId, people.therapist.aadObjectId),
    until: '2099-12-31',
  };
  const [, signature] = (link.searchParams.get('link') ?? '').split('.');
  const claim = { ...claimIn(link), [field]: changed[field] };
  const forged = new URL(link);
  forged.searchParams.set('link', `${Buffer.from(JSON.stringify(claim)).toString('base64url')}.${signature}`);
  await tellsNothing(forged);
});

test('a link signed with another secret tells nothing', async () => {
  const link = await linkOf(people.sendco);
  const forged = new URL(link);
  forged.searchParams.set('link', signedLinks('another secret of somebody who would like to look').make(claimIn(link)));
  await tellsNothing(forged);
});

test.each([
  ['no link at all', ''],
  ['an empty link', '?link='],
  ['a link without a signature', '?link=eyJhIjoxfQ'],
  ['a link that is nothing', '?link=..'],
  ['two links', '?link=a.b&link=c.d'],
  ['a link that cannot be read', '?link=%E0%A4%A'],
])('%s tells nothing', async (_, query) => {
  await tellsNothing(`${app.url}/calendar/planning-meeting.ics${query}`);
});

test('a link of somebody who may not take the file along tells nothing, though it is rightly signed', async () => {
  const { about, until } = claimIn(await linkOf(people.sendco));
  const signed = signedLinks('a secret of tests, thirty-two characters or more');
  for (const person of [people.farSendco, people.otherSendco, people.lead]) {
    const account = accountIdOf(person.tenantId, person.aadObjectId);
    const word = signed.make({ about, account, until });
    await tellsNothing(`${app.url}/calendar/planning-meeting.ics?link=${word}`);
  }
  const account = accountIdOf(people.therapist.tenantId, people.therapist.aadObjectId);
  for (const other of ['cycle|service-weald|school-orchard-bank|2026-27|spring', 'cycle|a|b/c|d|e', 'cycle', ''])
    await tellsNothing(
      `${app.url}/calendar/planning-meeting.ics?link=${signed.make({ about: other, account, until })}`,
    );
});

test('who has left the school opens nothing with an old link', async () => {
  const link = await linkOf(people.sendco);
  const until = (day: string | null) =>
    changeAccount(app, people.sendco, (account) => ({
      ...account,
      memberships: account.memberships.map((each) => ({ ...each, until: day === null ? null : date(day) })),
    }));
  await until('2026-11-26');
  await tellsNothing(link);
  await until(null);
  expect((await fetch(link)).status).toBe(200);
});
