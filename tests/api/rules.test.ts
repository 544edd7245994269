import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { membershipIdSchema, requestIdSchema, schoolIdSchema } from '../../shared/kernel/ids.ts';
import { date } from '../../shared/kernel/time.ts';
import type { JourneysAnswer } from '../../shared/journey/contract.ts';
import type { RequestsAnswer } from '../../shared/request-for-help/contract.ts';
import { schoolPageSchema, type SchoolAnswer, type SchoolPage } from '../../shared/organisation/contract.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import { roleSchema, type Membership, type Role, type Scope } from '../../shared/organisation/roles.ts';
import { asksOf, type Ask } from './every-role/asks.ts';
import { held, membershipOf, type Situation } from './every-role/rights.ts';
import {
  cycleId,
  editId,
  ellen,
  openWorld,
  planId,
  planted,
  priya,
  type Got,
  type Who,
  type World,
} from './every-role/world.ts';

const isProof = process.env['PROOF'] === '1';
const start = '2026-11-27T08:55:00Z';
const alex: Who = { tid: ellen.tid, oid: '5e000000-0000-4000-8000-00000000000f' };
const hazelbrook = '/api/schools/school-hazelbrook';
const orchardCycle = 'cycle|service-weald|school-orchard-bank|2026-27|spring';

let world: World;
let asks: Ask[];
let second: string;
beforeAll(async () => {
  world = await openWorld();
  asks = asksOf(world);
  // A second child of the school, so that there is another one not to see.
  const body = {
    editId: editId(),
    planId,
    newId: '2-abc',
    redFlags: 'none',
    yearGroup: 'Year 5',
    question: 'Otherchild',
  };
  second = (
    JSON.parse(bodyOf(await world.ask('post', `${hazelbrook}/requests`, ellen, body))) as { request: { id: string } }
  ).request.id;
});
afterAll(() => world.stop());
beforeEach(() => world.app.clock.set(start));
afterEach(() => world.app.clock.set(start));

const bodyOf = ({ all }: Got): string => all.slice(all.lastIndexOf('\n') + 1);
const read = async <T>(address: string, who: Who = alex): Promise<T> =>
  JSON.parse(bodyOf(await world.ask('get', address, who))) as T;
const children = [planted.row.word, planted.question.word, planted.name.word, planted.note.word];

/** Alex holds this role at Hazelbrook, unless told otherwise. */
async function alexIs(role: Role, scope: Scope['kind'] = 'school', more: Partial<Membership> = {}): Promise<void> {
  await world.become(alex, [holding(role, scope, more)]);
}
function holding(role: Role, scope: Scope['kind'] = 'school', more: Partial<Membership> = {}): Membership {
  const own = { school: 'own', service: 'own', tenant: 'own', membership: 'current', child: 'this' } as const;
  const situation: Situation = { ...own, role, scope };
  const membership = { ...membershipOf(situation, requestIdSchema.parse(world.requestId)), ...more };
  const place = 'schoolId' in membership.scope ? membership.scope.schoolId : 'office';
  return { ...membership, id: membershipIdSchema.parse(`membership|${membership.scope.serviceId}|${place}|matrix`) };
}
const schoolOf = (name: 'school-orchard-bank' | 'school-saltmarsh') =>
  ({ ...holding('sendco').scope, kind: 'school', schoolId: schoolIdSchema.parse(name) }) as Scope;

/** Looks and tells; to leave is to change something too. */
const shows = ({ does, name }: Ask): boolean => does !== 'writes' && name !== 'joining.leave';
/** Where something is named in what somebody got, with what stands around it. */
const named = (all: string, what: RegExp): string[] =>
  [...all.matchAll(new RegExp(`.{0,80}(?:${what.source}).{0,80}`, 'gi'))].map(([found]) => found);
let turn = 0;
/**
 * All that somebody gets who opens and presses whatever shows something; in `npm test` every second page of the tab and
 * every third button, in turn.
 */
async function everything(who: Who = alex, which: (ask: Ask) => boolean = shows): Promise<string> {
  const got: string[] = [];
  turn += 1;
  const tried = asks.filter(which).filter(({ door }, n) => isProof || (n + turn) % (door === 'tab' ? 2 : 3) === 0);
  for (const ask of tried) got.push((await ask.run(world, who)).all);
  return got.join('\n');
}
async function getsNothing(of: readonly string[], who: Who = alex): Promise<void> {
  const all = await everything(who);
  expect(of.filter((word) => all.includes(word))).toEqual([]);
}
const tab = async (address: string, who: Who = alex): Promise<number> => (await world.ask('get', address, who)).status;
const press = (verb: string, id: string, inputs: object = {}, rev = 1, who: Who = alex) =>
  world.press({ verb, v: 1, id, rev, newId: editId(), ...inputs }, who);
/** Whether something is stored differently afterwards; it is put back. */
async function changes(what: () => Promise<unknown>): Promise<boolean> {
  const before = [...world.stored().values()].sort().join('\n');
  await what();
  return [...world.stored().values()].sort().join('\n') !== before;
}

/** The routes and buttons by which somebody changes something, each tried alone. */
async function whatChanges(which: (ask: Ask) => boolean): Promise<string[]> {
  const found: string[] = [];
  for (const ask of asks.filter(which))
    if (await changes(() => ask.run(world, alex))) {
      found.push(ask.name);
      await world.putBack();
    }
  return found;
}

describe('Children', () => {
  test('A commissioner never sees anything about a child', async () => {
    for (const scope of ['service', 'schools'] as const) {
      await alexIs('commissioner', scope);
      await getsNothing(children);
      expect((await read<{ schools: object[] }>('/api/schools')).schools).not.toEqual([]);
    }
  });

  test('A service lead never learns which child is talked about, nor what was written about one', async () => {
    await alexIs('service-lead', 'service');
    await getsNothing(children);
    expect(await read<RequestsAnswer>(`${hazelbrook}/requests`)).toMatchObject({
      count: 2,
      maySee: false,
      requests: [],
    });
  });

  test('A head sees the plan and how many children are on it, and not one of them', async () => {
    await alexIs('head');
    const all = await everything();
    expect(all).toContain(planted.plan.word);
    expect(children.filter((word) => all.includes(word))).toEqual([]);
    expect(await read<RequestsAnswer>(`${hazelbrook}/requests`)).toMatchObject({ count: 2, requests: [] });
  });

  test('A specialist drawn in for one child sees that child and no other', async () => {
    await alexIs('specialist', 'child');
    expect((await press('request.show', `${planId}#${world.requestId}`)).all).toContain(planted.question.word);
    expect((await press('request.show', `${planId}#${second}`)).all).not.toContain('Otherchild');
    await getsNothing(['Otherchild']);
    const list = await read<RequestsAnswer>(`${hazelbrook}/requests`);
    expect(list).toMatchObject({ plan: null, count: null, maySee: true, mayAdd: false, newId: null });
    expect(list.requests.map(({ request }) => [request.id, request.child.name])).toEqual([
      [world.requestId, planted.name.word],
    ]);
    const { journeys } = await read<JourneysAnswer>(`${hazelbrook}/journeys`);
    expect(journeys.map(({ requestId }) => requestId)).toEqual([world.requestId]);
    expect(journeys[0]?.note).toBe(planted.note.word);
  });

  test('A specialist drawn in for a strand never sees a child', async () => {
    await alexIs('specialist', 'theme');
    await getsNothing([...children, 'Otherchild']);
    expect(await read<RequestsAnswer>(`${hazelbrook}/requests`)).toMatchObject({ count: null, requests: [] });
    expect(await tab(`${hazelbrook}/grid`)).toBe(200);
  });

  test('Nobody is shown the way to a page that refuses them', async () => {
    const asks: Record<SchoolPage, string | readonly string[]> = {
      planning: 'cycle',
      sheets: 'history',
      children: 'requests',
      questions: 'questions',
      decisions: 'decisions',
      visits: 'visits',
      hours: 'hours',
      band: 'band',
      grid: ['grid', 'grid/here'].map((part) => `${hazelbrook}/${part}`),
      evaluations: 'evaluations',
      evidence: 'evidence',
      places: 'places',
      profile: 'profile',
      relationship: 'relationship',
      area: [`${hazelbrook}/comparison`, '/api/area'],
      reflection: 'reflection',
      readiness: 'readiness',
      agreement: 'agreement',
    };
    for (const role of roleSchema.options) {
      await alexIs(role, held[role][0]);
      const { pages } = await read<SchoolAnswer>(hazelbrook);
      const open = await Promise.all(
        schoolPageSchema.options.map(async (page) => {
          const asked = asks[page];
          const paths = typeof asked === 'string' ? [`${hazelbrook}/${asked}`] : asked;
          return (await Promise.all(paths.map((at) => tab(at)))).includes(200) ? [page] : [];
        }),
      );
      expect([role, pages]).toEqual([role, open.flat()]);
    }
  });

  test('No card holds a child’s name, not even the SENDCo’s own', async () => {
    for (const who of [ellen, priya]) {
      const cards = await everything(who, (ask) => ask.door === 'chat' && shows(ask));
      expect((await press('request.show', `${planId}#${world.requestId}`, {}, 1, who)).all).toContain(
        planted.question.word,
      );
      expect(cards).not.toContain(planted.name.word);
    }
    expect((await world.ask('get', `${hazelbrook}/requests`, ellen)).all).toContain(planted.name.word);
  });

  test('The school never reads what the therapist writes in her own record of a child', async () => {
    for (const role of ['sendco', 'deputy-sendco', 'head'] as const) {
      await alexIs(role);
      await getsNothing([planted.note.word]);
    }
    expect((await world.ask('get', `${hazelbrook}/journeys`, priya)).all).toContain(planted.note.word);
  });

  test('Only the school’s SENDCo and deputy write a request for help; the therapist reads it', async () => {
    const write = () =>
      press('request.save-question', `${planId}#${world.requestId}`, { question: 'How else?' }, world.revs.request);
    for (const role of ['link-therapist', 'cover-therapist', 'therapy-assistant', 'head'] as const) {
      await alexIs(role);
      expect({ role, wrote: await changes(write) }).toEqual({ role, wrote: false });
    }
    await alexIs('deputy-sendco');
    expect(await changes(write)).toBe(true);
    await world.putBack();
  });

  test('An agent of change, a communication champion and staff see no child and no plan', async () => {
    for (const role of ['agent-of-change', 'communication-champion', 'school-staff'] as const) {
      await alexIs(role);
      await getsNothing([...children, planted.plan.word, planted.cycle.word]);
    }
  });
});

describe('Other schools, other services, other organisations', () => {
  test('A SENDCo cannot open another school of the same trust', async () => {
    await alexIs('sendco', 'school', { scope: schoolOf('school-orchard-bank') });
    expect(await tab('/api/schools/school-orchard-bank')).toBe(200);
    expect(await tab(hazelbrook)).toBe(404);
    expect(named(await everything(), /hazelbrook/)).toEqual([]);
  });

  test('A head of two schools of a trust sees those two and not the third', async () => {
    const two = ['school-orchard-bank', 'school-saltmarsh'].map((each) => schoolIdSchema.parse(each));
    await alexIs('head', 'schools', {
      scope: { ...holding('head', 'schools').scope, kind: 'schools', name: 'Two', schoolIds: two },
    });
    expect((await read<{ schools: { id: string }[] }>('/api/schools')).schools.map(({ id }) => id)).toEqual(two);
    expect(named(await everything(), /hazelbrook/)).toEqual([]);
  });

  test('A team lead sees the schools of her team and no other school of the service', async () => {
    const scope = {
      ...holding('team-lead', 'schools').scope,
      kind: 'schools',
      name: 'South',
      schoolIds: [schoolIdSchema.parse('school-saltmarsh')],
    } as Scope;
    await alexIs('team-lead', 'schools', { scope });
    expect(named(await everything(), /hazelbrook|orchard/)).toEqual([]);
  });

  test('A therapist of another service gets nothing of the school, though she works there', async () => {
    const other = { ...holding('link-therapist').scope, serviceId: 'service-elsewhere' } as Scope;
    await alexIs('link-therapist', 'school', { scope: other });
    await getsNothing(Object.values(planted).flatMap(({ word }) => (word === planted.school.word ? [] : [word])));
    expect(await tab(`${hazelbrook}/grid`)).toBe(404);
  });

  test('The lead of another service sees none of ours', async () => {
    const other = { kind: 'service', serviceId: 'service-elsewhere' } as Scope;
    await alexIs('service-lead', 'service', { scope: other });
    expect(named(await everything(), /hazelbrook|orchard|saltmarsh|priya|ellen/)).toEqual([]);
  });

  test('The same object id in another organisation is a stranger', async () => {
    await alexIs('sendco');
    const stranger = { ...alex, tid: '2c8d5c74-7c30-4e20-9f77-8d3b8b2e3c03' };
    expect(await tab(hazelbrook, stranger)).toBe(403);
    expect(named(await everything(stranger), /hazelbrook|priya|ellen/)).toEqual([]);
    expect(await tab(hazelbrook)).toBe(200);
  });

  test('A person’s second account, in another organisation, opens nothing that the first one holds', async () => {
    await alexIs('sendco');
    const second = { ...alex, tid: '2c8d5c74-7c30-4e20-9f77-8d3b8b2e3c03' };
    await world.become(second, []);
    expect(await tab('/api/me', second)).toBe(403);
    expect(named(await everything(second), /hazelbrook|priya|ellen/)).toEqual([]);
    await world.become(alex, []);
    expect(await tab(hazelbrook)).toBe(403);
  });

  test('An organisation that is not set up gets one polite sentence, in the tab and in the chat', async () => {
    const stranger = { ...alex, tid: '9f9f9f9f-0000-4000-8000-000000000009' };
    const answers = await Promise.all(asks.map((ask) => ask.run(world, stranger)));
    expect([...new Set(answers.map(({ says }) => says))]).toEqual([organisationText.unknownOrganisation]);
  });

  test('Somebody with two roles has each at its own school only', async () => {
    await world.become(alex, [
      holding('head', 'school'),
      holding('sendco', 'school', { scope: schoolOf('school-orchard-bank') }),
    ]);
    const tick = (id: string) => press('planning.tick', id, { ticks: 'gaps,children' });
    expect(await changes(() => tick(cycleId))).toBe(false);
    expect(await tab(`${hazelbrook}/cycle`)).toBe(200);
    expect(await changes(() => tick(orchardCycle))).toBe(true);
    await world.putBack();
  });
});

describe('From when to when', () => {
  test('A cover therapist can offer times from the first day of her cover and not on the day after the last', async () => {
    const scope = schoolOf('school-orchard-bank');
    await alexIs('cover-therapist', 'school', { scope, from: date('2026-11-30'), until: date('2026-12-04') });
    const offer = () =>
      press('planning.add-time', orchardCycle, { on: '2026-12-10', at: '10:00', minutes: '60', mode: 'face-to-face' });
    for (const [moment, may] of [
      ['2026-11-29T23:59:59Z', false],
      ['2026-11-30T00:00:00Z', true],
      ['2026-12-04T23:59:59Z', true],
      ['2026-12-05T00:00:00Z', false],
    ] as const) {
      world.app.clock.set(moment);
      expect({ moment, may: await changes(offer) }).toEqual({ moment, may });
      await world.putBack();
    }
  });

  test('Whoever left yesterday gets nothing today, by card or by tab', async () => {
    for (const role of ['sendco', 'link-therapist', 'head'] as const) {
      await alexIs(role, 'school', { until: date('2026-11-26') });
      expect(await tab('/api/me')).toBe(403);
      expect(named(await everything(), /hazelbrook|priya|ellen/)).toEqual([]);
      expect(await changes(() => everything(alex, ({ does }) => does === 'writes'))).toBe(false);
    }
  });

  test('Whoever begins tomorrow gets nothing today', async () => {
    await alexIs('sendco', 'school', { from: date('2026-11-28') });
    expect(named(await everything(), /hazelbrook|priya|ellen/)).toEqual([]);
    world.app.clock.set('2026-11-28T06:00:00Z');
    expect(await tab(hazelbrook)).toBe(200);
  });

  test('The last day still counts', async () => {
    await alexIs('sendco', 'school', { until: date('2026-11-27') });
    world.app.clock.set('2026-11-27T23:59:59Z');
    expect(await tab(hazelbrook)).toBe(200);
    world.app.clock.set('2026-11-28T00:00:00Z');
    expect(await tab(hazelbrook)).toBe(403);
  });
});

describe('Who does what', () => {
  test('Only the school chooses a time: the therapist cannot book her own offer', async () => {
    const choose = () => press('planning.choose-time', cycleId, { time: 'time-1' }, world.revs.cycle);
    for (const role of ['link-therapist', 'cover-therapist', 'head', 'service-lead'] as const) {
      await alexIs(role, role === 'service-lead' ? 'service' : 'school');
      expect({ role, booked: await changes(choose) }).toEqual({ role, booked: false });
    }
    await alexIs('deputy-sendco');
    expect(await changes(choose)).toBe(true);
    await world.putBack();
  });

  test('A therapy assistant only reads: nothing she presses or sends changes anything', async () => {
    await alexIs('therapy-assistant');
    expect(await whatChanges(({ does }) => does === 'writes')).toEqual([]);
  });

  test('An administrator sets up people and organisations and never sees a plan, the hours, the grid or a child', async () => {
    await alexIs('administrator', 'service');
    await getsNothing([...children, planted.plan.word, planted.grid.word, planted.cycle.word]);
    expect(await tab(`${hazelbrook}/hours`)).toBe(404);
    expect(await tab('/api/service')).toBe(200);
  });

  test('A commissioner sees the hours and the grid, and no colleague’s number or address', async () => {
    await alexIs('commissioner', 'service');
    expect(await tab(`${hazelbrook}/hours`)).toBe(200);
    expect((await world.ask('get', `${hazelbrook}/grid`, alex)).all).toContain(planted.grid.word);
    expect(named(await everything(), /01632 96|@fernhill|@weald/)).toEqual([]);
  });

  test('A SENDCo invites nobody to the service’s side, and a therapist nobody to lead it', async () => {
    const invite = async (role: Role, scope: Scope) =>
      (
        await world.ask('post', '/api/invitations', alex, {
          editId: editId(),
          role,
          scope,
          name: 'X',
          email: 'x@y.example',
          from: '2026-11-27',
          until: null,
        })
      ).status;
    await alexIs('sendco');
    expect(await invite('link-therapist', holding('link-therapist').scope)).toBe(403);
    expect(await invite('administrator', holding('administrator', 'service').scope)).toBe(404);
    await alexIs('link-therapist');
    expect(await invite('service-lead', holding('service-lead', 'service').scope)).toBe(404);
    expect(await invite('communication-champion', holding('communication-champion').scope)).toBe(403);
  });

  test('Only leads and administrators hand a therapist’s schools to another', async () => {
    const handOver = asks.find(({ name }) => name === 'people.hand-over');
    for (const role of ['link-therapist', 'sendco', 'head', 'commissioner'] as const) {
      await alexIs(role, role === 'commissioner' ? 'service' : 'school');
      expect(await changes(async () => handOver?.run(world, alex))).toBe(false);
    }
    await alexIs('administrator', 'service');
    expect(await changes(async () => handOver?.run(world, alex))).toBe(true);
    await world.putBack();
  });

  test('What was agreed about sharing data is read by those who answer for it, and by nobody else', async () => {
    for (const role of ['link-therapist', 'school-staff'] as const) {
      await alexIs(role);
      await getsNothing([planted.agreement.word]);
    }
    await alexIs('head');
    expect((await world.ask('get', `${hazelbrook}/agreement`, alex)).all).toContain(planted.agreement.word);
  });
});
