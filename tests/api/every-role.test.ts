import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { requestIdSchema } from '../../shared/kernel/ids.ts';
import { roleSchema } from '../../shared/organisation/roles.ts';
import { sampleTenants } from '../../infra/local/sample/people.ts';
import { asksOf, needsMore, type Ask } from './every-role/asks.ts';
import { changedIn, leaksIn, notReached, notRefused, onlyPost } from './every-role/judge.ts';
import { isLetIn, membershipOf, situations, tenants, type Situation } from './every-role/rights.ts';
import { openWorld, planted, type Got, type Who, type World } from './every-role/world.ts';

const isProof = process.env['PROOF'] === '1';
const seed = 20_261_127;
// Tens of thousands of tries, one after the other.
jest.setTimeout(isProof ? 1_200_000 : 300_000);

const oid = '5e000000-0000-4000-8000-00000000000f';
const [weald, fernHill, saltmarsh] = sampleTenants.map(({ tenantId }) => tenantId);
const own: Who = { tid: weald ?? '', oid };
/** Whose request it is: the person's own account, or what looks like it in another tenant. */
const whoIn: Readonly<Record<(typeof tenants)[number], Who>> = {
  own,
  'another, served': { tid: fernHill ?? '', oid },
  'another, not served': { tid: '9f9f9f9f-0000-4000-8000-000000000009', oid },
  'another, same e-mail': { tid: saltmarsh ?? '', oid: '5e000000-0000-4000-8000-00000000001f' },
};

let world: World;
let asks: Ask[];
/** What a member of staff of a school of another service is answered. */
const refusals = new Map<string, Got>();
beforeAll(async () => {
  world = await openWorld();
  asks = asksOf(world);
  const stranger: Situation = {
    role: 'school-staff',
    scope: 'school',
    school: 'other',
    service: 'other',
    tenant: 'own',
    membership: 'current',
    child: 'this',
  };
  const who = await enter(stranger);
  for (const ask of asks) refusals.set(ask.name, await ask.run(world, who));
});
afterAll(() => world.stop());

/** The person becomes what the situation says, by their account alone. */
async function enter(situation: Situation): Promise<Who> {
  const membership = membershipOf(situation, requestIdSchema.parse(world.requestId));
  await world.become(own, [membership]);
  // The same name and e-mail in another tenant, where the same role is over.
  const ended = membershipOf({ ...situation, membership: 'ended' }, requestIdSchema.parse(world.requestId));
  if (situation.tenant === 'another, same e-mail') await world.become(whoIn[situation.tenant], [ended]);
  return whoIn[situation.tenant];
}

type Wrong = { readonly ask: string; readonly situation: Situation; readonly wrong: string };
const wrongs: Wrong[] = [];
const tally = { tries: 0, refused: 0, allowed: 0, changed: 0 };
/** What somebody was once allowed and did. */
const reached = new Map<string, boolean>();

/** One try: what of it is wrong, and whether it was allowed. */
async function tryOne(ask: Ask, situation: Situation, who: Who): Promise<void> {
  const wrong = (words: string) => wrongs.push({ ask: ask.name, situation, wrong: words });
  const mayDo = isLetIn(situation) && ask.may(situation);
  const writes = mayDo && ask.does !== 'reads';
  const before = writes ? world.stored() : undefined;
  const got = await ask.run(world, who);
  tally.tries += 1;
  tally[mayDo ? 'allowed' : 'refused'] += 1;
  for (const word of leaksIn(ask, situation, got)) wrong(`shows ${word}`);
  const refusal = refusals.get(ask.name) ?? got;
  const says = mayDo ? notReached(ask, got, refusal) : notRefused(ask, situation, got, refusal);
  if (says) wrong(says);
  if (!before) return;
  const after = world.stored();
  const moved = changedIn(before, after).length > 0;
  if (moved) tally.changed += 1;
  if (ask.does === 'own' && ask.door === 'chat' && !onlyPost(before, after))
    wrong(`changes ${changedIn(before, after).join(', ')}`);
  if (ask.does === 'writes') reached.set(ask.name, moved || (reached.get(ask.name) ?? false));
  if (moved) await world.putBack();
}

/** Everything that is tried in one situation. What may change nothing is looked at together, and alone when it did. */
async function tryAll(situation: Situation, tried: readonly Ask[]): Promise<void> {
  const who = await enter(situation);
  const isQuiet = (ask: Ask): boolean => !isLetIn(situation) || !ask.may(situation) || ask.does === 'reads';
  const quiet = tried.filter(isQuiet);
  const before = world.stored();
  for (const ask of quiet) await tryOne(ask, situation, who);
  if (changedIn(before, world.stored()).length > 0) {
    await world.putBack();
    for (const ask of quiet) {
      const then = world.stored();
      await ask.run(world, who);
      const now = world.stored();
      const brings = isLetIn(situation) && ask.may(situation) && onlyPost(then, now);
      const moved = changedIn(then, now);
      if (moved.length && !brings) wrongs.push({ ask: ask.name, situation, wrong: `changes ${moved.join(', ')}` });
      if (moved.length) await world.putBack();
    }
  }
  for (const ask of tried.filter((each) => !isQuiet(each))) await tryOne(ask, situation, who);
}

const isHome = (s: Situation): boolean =>
  [s.school, s.service, s.tenant].every((each) => each === 'own') && s.membership === 'current' && s.child === 'this';

test('every route and every button, in every role, at the own and another school, service and tenant, while it holds and not', async () => {
  expect(Object.values(planted).filter(({ word }) => !world.app.dump().includes(word))).toEqual([]);
  const all = situations();
  expect(new Set(all.map(({ role }) => role)).size).toBe(roleSchema.options.length);
  const some = fc.sample(
    fc.shuffledSubarray(
      all.filter((each) => !isHome(each)),
      { minLength: 50, maxLength: 50 },
    ),
    {
      seed,
      numRuns: 1,
    },
  );
  const chosen = isProof ? all : [...all.filter(isHome), ...some.flat()];
  const asked = fc.sample(fc.shuffledSubarray(asks, { minLength: 14, maxLength: 14 }), {
    seed,
    numRuns: chosen.length,
  });
  for (const [n, situation] of chosen.entries()) await tryAll(situation, isProof ? asks : (asked[n] ?? []));
  process.stdout.write(
    `PROOF who may see what: ${tally.tries} tries (${asks.length} routes and buttons, ${chosen.length} situations); ` +
      `${tally.refused} refused, ${tally.allowed} allowed, ${tally.changed} of which changed something\n`,
  );
  expect(wrongs).toEqual([]);
  // What is allowed really reaches something; what needs more than there is here has its own tests.
  if (isProof)
    expect(
      asks.filter((ask) => ask.does === 'writes' && !needsMore(ask) && !reached.get(ask.name)).map(({ name }) => name),
    ).toEqual([]);
});
