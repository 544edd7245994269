import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { beginningOf, beginServiceAt } from '../../bot/begin-service.ts';
import { beginConfig } from '../../bot/config.ts';
import { codeIn } from '../../shared/joining/code.ts';
import { joiningText } from '../../shared/joining/text.ts';
import type { InviteAnswer, ServiceAnswer } from '../../shared/joining/contract.ts';
import { people, type Chatting } from '../support/chats.ts';
import { auditSecret } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

let app: Story['app'];
let chats: Story['chats'];
beforeAll(async () => {
  ({ app, chats } = await openStory(['lead']));
});
afterAll(() => closeStory({ app, chats }));

const hears = async (who: Chatting, words: string): Promise<string> =>
  who.reads(there((await who.say(words))[0], `an answer to ${words}`));

const downs = {
  service: 'downs',
  organisation: 'Downs Speech Service (NHS)',
  tenant: people.newTherapist.tenantId,
  lead: 'Nia Prosser',
  email: people.newTherapist.email,
};
const begin = (options: Record<string, string> = {}) =>
  beginServiceAt(
    {
      containers: app.containers,
      secrets: { linkSecret: 'a secret of tests, thirty-two characters or more', auditSecret },
      now: () => app.clock.now(),
    },
    beginningOf({ ...downs, ...options }),
  );
const serviceOf = async (who: keyof typeof people) =>
  (await (await app.get('/api/service', people[who])).json()) as ServiceAnswer;

test('the operator begins a service: the code lets its first lead in at once, and then never again', async () => {
  const first = await begin();
  expect(first).toMatchObject({ ok: true });
  expect(first.says).toContain('Nia Prosser can join as its first service lead');
  // Run again before it was used, it brings another code for the same invitation.
  const second = await begin();
  const code = there(codeIn(second.says), 'a code');
  expect(app.dump()).not.toContain(code);
  expect(await hears(chats.newTherapist, `join ${there(codeIn(first.says), 'a code')}`)).toBe(joiningText.noSuchCode);

  expect(await hears(chats.newTherapist, `join ${code}`)).toBe(joiningText.inAtOnce);
  await chats.newTherapist.sees('You are in: service lead, Downs Speech Service');
  expect(await serviceOf('newTherapist')).toMatchObject({
    serviceId: 'service-downs',
    people: [{ name: 'Nia Prosser', role: 'service-lead', isYou: true }],
    organisations: [{ id: people.newTherapist.tenantId }],
    invitations: [{ state: 'joined' }],
  });
  // The lead of another service sees nothing of it.
  expect(JSON.stringify(await serviceOf('lead'))).not.toContain('Nia Prosser');
  const events = app.dump();
  const { resource: named } = await app.containers.services.item('service', 'service-downs').read<{ name: string }>();
  expect(named?.name).toBe('Downs Speech Service (NHS)');
  for (const event of ['joining.first-lead-invited', 'joining.first-lead-joined']) expect(events).toContain(event);

  expect(await hears(chats.newcomer, `join ${code}`)).toBe(joiningText.noSuchCode);
  const before = app.dump();
  expect(await begin()).toEqual({ ok: false, says: joiningText.hasLead });
  expect(await begin({ service: 'weald' })).toEqual({ ok: false, says: joiningText.hasLead });
  expect(app.dump()).toBe(before);
});

test('a code of the operator that was not used opens nothing once the service has a lead', async () => {
  const left = there(codeIn((await begin({ service: 'fens' })).says), 'a code');
  const { records } = app.containers;
  const path = 'membership|service-downs|service-downs|first-lead-1';
  const { resource } = await records.item(path, 'service-downs').read<Record<string, unknown>>();
  const moved = { ...resource, id: 'membership|service-fens|service-fens|other', schoolId: 'service-fens' };
  await records.items.create({ ...moved, serviceId: 'service-fens' });
  expect(await hears(chats.newcomer, `join ${left}`)).toBe(joiningText.noSuchCode);
});

test('an invitation through the API is always confirmed by somebody, whatever it carries', async () => {
  const body = {
    editId: 'no-operator',
    role: 'service-lead',
    scope: { kind: 'service', serviceId: 'service-weald' },
    name: 'Ruth Calder',
    email: people.newcomer.email,
    from: '2026-11-27',
    until: null,
    confirm: 'operator',
  };
  const answered = (await (await app.post('/api/invitations', body, people.lead)).json()) as InviteAnswer;
  const { resource } = await app.containers.records
    .item(answered.invitation.id, 'service-weald')
    .read<{ confirm?: string }>();
  expect(resource).not.toHaveProperty('confirm');
  expect(await hears(chats.newcomer, `join ${answered.code}`)).toContain('Whoever invited you');
  expect((await app.get('/api/service', people.newcomer)).status).toBe(403);
});

test('what the command needs is named all at once', () => {
  expect(() => beginningOf({ service: 'Weald NHS', tenant: '00000000-0000-0000-0000-000000000000' })).toThrow(
    /--service: [\s\S]*--organisation: [\s\S]*--tenant: [\s\S]*--lead: [\s\S]*--email: /,
  );
  expect(() => beginConfig({})).toThrow(/COSMOS_ENDPOINT[\s\S]*LINK_SECRET[\s\S]*AUDIT_SECRET/);
});
