import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { codeIn } from '../../shared/joining/code.ts';
import { joiningText } from '../../shared/joining/text.ts';
import { people, type Chatting } from '../support/chats.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

let app: Story['app'];
let chats: Story['chats'];
beforeAll(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco', 'lead']));
});
afterAll(() => closeStory({ app, chats }));

const say = joiningText.otherAccount;
const hears = async (who: Chatting, words: string): Promise<string> =>
  who.reads(there((await who.say(words))[0], `an answer to ${words}`));
const codeOf = async (who: Chatting): Promise<string> =>
  there(codeIn(await hears(who, 'This is my other account')), 'a code');
const accountOf = async ({ tenantId, aadObjectId }: (typeof people)['lead']) => {
  const id = `${tenantId}|${aadObjectId}`;
  return (await app.containers.accounts.item(id, id).read<{ personId: string; memberships: unknown[] }>()).resource;
};
const inviteNewcomer = (role: string) =>
  app.post(
    '/api/invitations',
    {
      editId: `second-${role}`,
      role,
      scope: { kind: 'school', schoolId: 'school-hazelbrook', serviceId: 'service-weald' },
      name: 'Priya at the school',
      email: people.newcomer.email,
      from: '2026-11-27',
      until: null,
    },
    people.lead,
  );

test('a therapist’s account at a trust becomes hers as well, and may nothing more than before', async () => {
  const code = await codeOf(chats.therapist);
  expect(await hears(chats.therapist, `join ${code}`)).toBe(say.sameAccount);
  // Somebody of her own organisation cannot become her; the code is not used up by trying.
  expect(await hears(chats.newTherapist, `join ${code}`)).toBe(joiningText.noSuchCode);
  expect(await hears(chats.newcomer, `join ${code}`)).toBe(say.linked('Priya Raman'));
  expect(await accountOf(people.newcomer)).toMatchObject({ personId: people.therapist.id, memberships: [] });
  expect(app.dump()).toContain('joining.account-linked');

  expect((await app.get('/api/schools/school-hazelbrook', people.newcomer)).status).toBe(403);
  expect(await hears(chats.newcomer, 'plan')).toContain('You are not linked with a school at the moment');
  // Given again it is the same answer, and nobody else gets in by it.
  expect(await hears(chats.farSendco, `join ${code}`)).toBe(joiningText.noSuchCode);
});

test('one person is never on both sides of a school, whichever account they use', async () => {
  const { code } = (await (await inviteNewcomer('sendco')).json()) as { code: string };
  await chats.newcomer.say(`join ${code}`);
  const asks = await chats.lead.sees('Is this Priya at the school?');
  expect(await chats.lead.press(asks, 'Yes, let them in')).toContain('already acts for the other side');
});

test('an account that is in use stays who it is, and a code runs out after a quarter of an hour', async () => {
  const code = await codeOf(chats.lead);
  expect(await hears(chats.sendco, `join ${code}`)).toBe(say.inUse);
  expect((await accountOf(people.sendco))?.personId).toBe(people.sendco.id);
  app.clock.forward(15 * 60_000);
  expect(await hears(chats.sendco, `join ${code}`)).toBe(joiningText.noSuchCode);
});

test('somebody without a school gets no code', async () => {
  expect(await hears(chats.newcomer, 'my other account')).toContain('You are not linked with a school');
});
