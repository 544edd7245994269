import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { people } from '../support/chats.ts';
import { cardText } from '../support/channel/channel.mjs';
import { startSignedChannel, strangersKey, type SignedChannel } from '../support/signed-channel.ts';
import { problemAnswer } from '../../shared/organisation/contract.ts';
import { changeAccount } from './support.ts';

const numRuns = process.env['PROOF'] === '1' ? 500 : 60;
let at: SignedChannel;
let channel: SignedChannel['channel'];
beforeAll(async () => {
  at = await startSignedChannel();
  channel = at.channel;
  // She has said something here before, so that where she can be reached is known already.
  const { tenantId, teamsId } = people.sendco;
  const serviceUrl = channel.serviceUrl(tenantId);
  const { recipient } = channel.activity(at.person, at.chat, {}) as { recipient: { id: string } };
  const reference = { serviceUrl, conversationId: at.chat.id, tenantId, userId: teamsId, botId: recipient.id };
  await changeAccount(at.app, people.sendco, (account) => ({ ...account, reference }));
});
afterAll(() => at.stop());

const odd = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>('', null, '__proto__', '\u0000', '\ud800', 'a'.repeat(2_000), -1, 1e308, {}, [[[[]]]]),
);
// Records of schools that are not hers, of her own that do not exist, and ids that are none.
const ids = fc.oneof(
  odd,
  fc.constantFrom(
    'cycle|service-weald|school-orchard-bank|2026-27|spring',
    'plan|service-weald|school-saltmarsh|2026-27|spring',
    'plan|service-weald|school-hazelbrook|\u0000',
    'plan|service-weald|school-hazelbrook|\ud800',
    'cycle|service-weald|school-hazelbrook|1999-00|spring ',
    'grid|school-orchard-bank',
    'cycle|a|b/c|d|e',
  ),
);
/** Fields that a press has anyway, with what does not belong into them. */
const press = fc.record({
  name: fc.oneof({ weight: 9, arbitrary: fc.constant('adaptiveCard/action') }, fc.constant('task/fetch')),
  value: fc.oneof(
    { weight: 1, arbitrary: odd },
    {
      weight: 9,
      arbitrary: fc
        .tuple(
          fc.record({
            verb: fc.oneof({ weight: 9, arbitrary: fc.nat() }, { weight: 1, arbitrary: odd }),
            v: fc.oneof({ weight: 7, arbitrary: fc.constant(1) }, { weight: 2, arbitrary: fc.integer() }, odd),
            id: ids,
            rev: fc.oneof({ weight: 9, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: odd }),
          }),
          fc.dictionary(fc.constantFrom('on', 'at', 'times', 'time', 'why', 'newId', 'text', 'yearGroup'), odd),
        )
        .map(([data, inputs]) => ({ action: { data: { ...inputs, ...data } } })),
    },
  ),
});
const bodies = fc.oneof(
  { weight: 2, arbitrary: fc.json() },
  {
    weight: 6,
    arbitrary: press.map((fields) => ({ type: 'invoke', ...fields })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('typing', 'event', 'conversationUpdate', 'messageReaction', 'handoff', '__proto__'),
        fc.dictionary(fc.constantFrom('name', 'action', 'text', 'value', 'replyToId', 'channelData', 'entities'), odd),
      )
      .map(([type, fields]) => ({ ...fields, type })),
  },
);
const signing = fc.constantFrom('right', 'right', 'right', 'none', 'of another', 'for another bot', 'cut off');

/** An activity as the channel would deliver it, a number for the verb standing for one of the product's own. */
function wholeOf(fields: object): Record<string, unknown> {
  const whole = channel.activity(at.person, at.chat, fields as Record<string, unknown>);
  const data = (whole['value'] as { action?: { data?: { verb?: unknown } } } | null | undefined)?.action?.data;
  // These words name no record; pressed by her they are no attack, and do what they say.
  const verbs = at.app.product.registry.verbs.filter(
    ({ name }) => !['say.start', 'say.account', 'say.tour'].includes(name),
  );
  if (data && typeof data.verb === 'number') data.verb = verbs[data.verb % verbs.length]?.name;
  return whole;
}
function authorizationOf(how: string, activity: unknown): string | undefined {
  if (how === 'none') return undefined;
  if (how === 'of another') return `Bearer ${channel.token(activity, {}, { key: strangersKey })}`;
  if (how === 'for another bot') return `Bearer ${channel.token(activity, { aud: 'another-bot' })}`;
  return `Bearer ${channel.token(activity).slice(0, how === 'cut off' ? -9 : undefined)}`;
}

test(`${numRuns} hostile bodies, signed rightly and not: polite answers, no 500, and nothing is stored`, async () => {
  const { app, chat, person } = at;
  const before = app.dump();
  const met = new Set<number>();
  await fc.assert(
    fc.asyncProperty(bodies, signing, async (made, how) => {
      const whole = typeof made === 'string' ? made : wholeOf(made);
      const authorization = authorizationOf(
        how,
        typeof whole === 'string' ? channel.activity(person, chat, {}) : whole,
      );
      const response = await at.deliver(authorization, typeof whole === 'string' ? whole : JSON.stringify(whole));
      const text = await response.text();
      met.add(response.status);
      expect([200, 400, 401]).toContain(response.status);
      if (response.status !== 200) {
        expect(problemAnswer.parse(JSON.parse(text)).detail).toMatch(/^[A-Z].*\.$/);
        return;
      }
      expect(how).toBe('right');
      const card = text ? (JSON.parse(text) as { value?: unknown }).value : undefined;
      if (card && typeof card === 'object') expect(cardText(card)).not.toBe('');
      expect(text).not.toMatch(/Orchard Bank|Saltmarsh|node_modules|Error:/);
    }),
    { numRuns },
  );
  expect([...met].sort()).toEqual([200, 400, 401]);
  expect(app.dump()).toBe(before);
  expect(app.log.lines.filter((line) => /failed/.test(line))).toEqual([]);
});
