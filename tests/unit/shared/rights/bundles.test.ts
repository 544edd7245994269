import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { documentSchemas } from '../../../../bot/storage/schemas.ts';
import { retained, typesOf } from '../../../../bot/storage/retained.ts';
import { requestIdSchema, schoolIdSchema, serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { addDays, date, instant, type CivilDate } from '../../../../shared/kernel/time.ts';
import { roleSchema } from '../../../../shared/organisation/roles.ts';
import { mayDecide, sideOfActor } from '../../../../shared/own-copy/decide.ts';
import { personIdSchema } from '../../../../shared/kernel/ids.ts';
import {
  bundleClasses,
  bundlesOf,
  disposalSchema,
  openAgain,
  type KeptDocument,
} from '../../../../shared/rights/bundle.ts';
import { bundleCertificatesOf } from '../../../../shared/rights/certificates.ts';
import { usualYears, yearsOf } from '../../../../shared/rights/periods.ts';
import { proofOf } from '../../../../shared/rights/consent-proof.ts';
import {
  anniversary,
  jointUntil,
  nhsRecordUntil,
  nhsStanding,
  senRecordUntil,
  senStanding,
} from '../../../../shared/rights/retention.ts';
import { settlePeriod } from '../../../../shared/rights/settle-period.ts';
import { rightsText } from '../../../../shared/rights/text.ts';
import { aRequest, aWord } from '../request-for-help/a-request.ts';
import { tries } from '../runs.ts';

test('each type of stored document has a rule of how long it is kept, or a sentence that says why not', () => {
  expect(Object.keys(retained).toSorted()).toEqual(Object.keys(documentSchemas).toSorted());
  for (const rule of Object.values(retained)) if ('none' in rule) expect(rule.none).toMatch(/^[A-Z].{20,}\.$/);
  // The nightly look finds them by these lists.
  for (const kind of bundleClasses) expect(typesOf(kind).length).toBeGreaterThan(0);
});

test('all that is written together about a child says of which request it is, so that it goes with the rest', () => {
  for (const type of [...typesOf('joint-record'), ...typesOf('consent')]) {
    const schema = documentSchemas[type] as unknown as { readonly shape?: Record<string, unknown> };
    expect([type, Object.keys(schema.shape ?? {})]).toEqual([type, expect.arrayContaining(['requestId', 'serviceId'])]);
  }
});

const id = requestIdSchema.parse('request-1-a');
const kept = (more: Partial<KeptDocument>): KeptDocument => ({
  ...{ id: 'decision|a', class: 'joint-record', at: instant('2026-11-27T10:00:00Z'), academicYear: null },
  ...{ requestId: id, child: { number: 1, yearGroup: 'Year 2' }, endedOn: null },
  ...more,
});
const only = (documents: KeptDocument[], own: Parameters<typeof bundlesOf>[1] = [], years = usualYears) => {
  const [bundle, ...more] = bundlesOf(documents, own, years);
  expect(more).toEqual([]);
  return bundle;
};
const today = date('2026-11-27');

test('documents of one child that were written together are one bundle; of a term’s planning all of the school year', () => {
  const joint = only([kept({}), kept({ id: 'support|a' })]);
  expect(joint).toMatchObject({ class: 'joint-record', key: id, documents: { length: 2 }, child: { number: 1 } });
  const work = { class: 'service-record', requestId: null, child: null } as const;
  const year = only([
    kept({ ...work, id: 'cycle|service-a|school-a|2026-27|spring' }),
    kept({ ...work, id: 'plan|service-a|school-a|2026-27|summer' }),
    kept({ ...work, id: 'posting|1', academicYear: '2026-27' }),
    kept({ ...work, id: 'initial|service-a|school-a|a+b' }),
  ]);
  expect(year).toMatchObject({ key: '2026-27', documents: { length: 4 }, until: { dueOn: '2034-04-01' } });
  // A correction years later keeps the whole year as long as itself.
  const late = only([kept({ ...work, id: 'plan|a|b|2026-27|spring', at: instant('2030-06-01T10:00:00Z') })]);
  expect(late?.until).toEqual({ dueOn: '2037-04-01' });
});

const days = fc.integer({ min: 0, max: 12_000 }).map((n): CivilDate => addDays(date('1996-01-01'), n));
const extra = fc.integer({ min: 0, max: 30 });

test('what both wrote never goes before either side’s own record, nor before plans of its time, whatever each side settled', () => {
  const check = (born: CivilDate, age: number, sen: number, nhs: number, touched: CivilDate, taken: boolean) => {
    const years = yearsOf({
      school: { years: { 'sen-record': 31 + sen } },
      service: { years: { 'nhs-record': 25 + nhs } },
    });
    const last = addDays(born, age);
    const school = senStanding(born, last, false, today, years);
    const service = nhsStanding(born, last, today, years);
    const own = [
      { side: 'school' as const, requestId: id, standing: school },
      ...(taken ? [{ side: 'service' as const, requestId: id, standing: service }] : []),
    ];
    const until = only([kept({ at: instant(`${touched}T10:00:00Z`) })], own, years)?.until.dueOn;
    expect(until).not.toBeNull();
    expect((until ?? '') >= (senRecordUntil(born, 31 + sen).dueOn ?? '')).toBe(true);
    expect((until ?? '') >= (nhsRecordUntil(born, last, 25 + nhs).dueOn ?? '')).toBe(true);
    expect((until ?? '') > anniversary(touched, 6)).toBe(true);
  };
  const age = fc.integer({ min: 0, max: 6_500 });
  fc.assert(fc.property(days, age, extra, extra, days, fc.boolean(), check), tries(200));
});

test('once both own records are gone it stays as long as other records of the work; while nobody can say, it stays', () => {
  expect(only([kept({})])?.until).toEqual({ dueOn: '2033-04-01' });
  const unknown = senStanding(null, today, false, today);
  expect(only([kept({})], [{ side: 'school', requestId: id, standing: unknown }])?.until).toEqual({
    ...{ dueOn: null, why: 'no-birthday' },
  });
  expect(jointUntil([], date('2027-04-01'), 8)).toEqual({ dueOn: '2036-04-01' });
});

const actor = (role: (typeof roleSchema.options)[number], n = 1) => ({
  ...{ personId: personIdSchema.parse(`person-${n}`), name: `Person ${n}`, role },
});
const scope = { schoolId: schoolIdSchema.parse('school-a'), serviceId: serviceIdSchema.parse('service-a') };

test('what both wrote is decided by two people of different sides, whoever asked', () => {
  const roles = fc.constantFrom(...(['sendco', 'deputy-sendco', 'head', 'link-therapist', 'service-lead'] as const));
  const check = (one: Parameters<typeof actor>[0], other: Parameters<typeof actor>[0], same: boolean) => {
    const [by, then] = [actor(one), actor(other, same ? 1 : 2)];
    const asked = { id: 'a', kind: 'erase', reason: 'time-is-up', note: '', by, at: instant(0) } as const;
    const isSchool = (role: string) => /sendco|head/.test(role);
    expect(mayDecide('joint', asked, then)).toBe(!same && isSchool(one) !== isSchool(other));
    expect(sideOfActor(by)).toBe(isSchool(one) ? 'school' : 'service');
  };
  fc.assert(fc.property(roles, roles, fc.boolean(), check), tries(100));
});

test('longer is settled with a reason and shorter than the law is refused with why; the longer of both counts for plans', () => {
  const act = { by: actor('head'), at: instant('2026-11-27T10:00:00Z'), id: 'edit-1' };
  const settle = (years: number, why: string, name: keyof typeof usualYears = 'sen-record') =>
    settlePeriod(undefined, { side: 'school', name, years, why, scope }, act);
  for (const name of ['sen-record', 'consent', 'service-record'] as const)
    expect(settle(usualYears[name] - 1, 'Less', name)).toMatchObject({
      problem: { sentence: rightsText.tooShort[name] },
    });
  expect(settle(30.5, 'Half')).toMatchObject({ ok: false });
  expect(settle(101, 'For ever')).toMatchObject({ ok: false });
  expect(settle(40, '  ')).toMatchObject({ ok: false, problem: { code: 'reason-missing' } });
  expect(settle(40, 'Ours', 'nhs-record')).toMatchObject({ ok: false });
  const longer = settle(40, ' An inquiry ');
  expect(longer).toMatchObject({
    value: { years: { 'sen-record': 40 }, changes: [{ from: 31, to: 40, why: 'An inquiry' }] },
  });
  const both = yearsOf({ school: { years: { 'service-record': 7 } }, service: { years: { 'service-record': 9 } } });
  expect(both).toEqual({ ...usualYears, 'service-record': 9 });
  expect(yearsOf({ school: { years: { 'sen-record': 2 } }, service: undefined })).toEqual(usualYears);
});

test('the proof of consent holds who said what and nothing of the case; about the wrong child nothing stays', () => {
  const request = aRequest({ consents: [aWord()], question: 'The case itself', hopedFor: 'Words of the case' });
  const proof = proofOf(request, today, 'family-asks');
  expect(proof).toMatchObject({
    child: { name: request.child.name },
    endedOn: today,
    consents: [{ purpose: 'discuss' }],
  });
  expect(JSON.stringify(proof)).not.toMatch(/The case itself|Words of the case/);
  expect(JSON.stringify(proof)).not.toContain(String(request.child.bornOn));
  expect(proofOf(request, today, 'wrong-child')).toBeUndefined();
  expect(proofOf(aRequest({ consents: [] }), today, 'family-asks')).toBeUndefined();
});

test('what is written under the same key after all has gone is asked about anew, and each certificate has its own count', () => {
  const decision = (n: number) => ({
    ...{ id: `ask-${n}`, kind: 'erase', reason: 'time-is-up', note: '', outcome: 'approved', why: '' },
    ...{ by: actor('sendco'), at: instant('2026-11-20T10:00:00Z'), decidedBy: actor('link-therapist', 2) },
    decidedAt: instant(`2026-11-2${n}T10:00:00Z`),
  });
  const disposal = disposalSchema.parse({
    ...{ id: 'disposal|a', ...scope, class: 'joint-record', key: id, counts: [2, 1], spoken: [], gone: true },
    copy: { state: 'erased', asked: null, past: [decision(1), decision(2)] },
    changed: { at: '2026-11-22T10:00:00Z', by: 'A', personId: 'a' },
    ...{ answered: [], rev: 2 },
  });
  expect(openAgain(disposal).state).toBe('open');
  expect(openAgain({ ...disposal, gone: false }).state).toBe('erased');
  expect(bundleCertificatesOf([disposal]).map(({ on, count }) => [on, count])).toEqual([
    ['2026-11-22', 1],
    ['2026-11-21', 2],
  ]);
});
