import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mustChange, noTexts, storyFields, type CaseStudy } from '../../../../shared/case-study/case-study.ts';
import { decideStudy, whyNotRelease, type Looked, type StudyAct } from '../../../../shared/case-study/decide.ts';
import { risksIn } from '../../../../shared/case-study/risks.ts';
import { scrubbed, type ScrubBook } from '../../../../shared/case-study/scrub.ts';
import { spotsIn } from '../../../../shared/case-study/spots.ts';
import { termWeek, weeksAfter } from '../../../../shared/case-study/when.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { personIdSchema, requestIdSchema, schoolIdSchema, serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { kentCalendar } from '../../../../infra/local/sample/calendar.ts';
import { tries } from '../runs.ts';

const today = date('2026-11-27');
const children = [
  'Zanthia Quillfeather',
  'Rose Bell',
  'Siân O’Neill',
  'Zoë-Marie Ní Bhriain',
  'Łukasz Brown',
  'Will May',
];
const book: ScrubBook = {
  children,
  own: ['Zanthia Quillfeather'],
  staff: [
    ['Ellen Whitfield', 'the SENDCo'],
    ['Priya Raman', 'the link therapist'],
  ],
  school: 'Hazelbrook Primary School',
  today,
};

test('the child becomes Child A, other children another child, staff their role, the school the school, a year its key stage', () => {
  const told =
    'At Hazelbrook, Zanthia’s teacher asked Ellen Whitfield about ZANTHIA and Rose Bell of Year 2. Child 3, Year 2 likes it. NHS 943 476 5919, TN12 6AA.';
  expect(scrubbed(told, book)).toBe(
    'At the school, Child A’s teacher asked the SENDCo about Child A and another child of Key Stage 1. Child A likes it. NHS …, ….',
  );
});

const letters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', æ: 'ae', ß: 'ss' };
/** As one reader compares words: no accents, no signs, small letters. A reference of its own. */
const plainWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d]/g, '')
    .toLowerCase()
    .replace(/[łøđæß]/g, (letter) => letters[letter] ?? letter)
    .replace(/['’]s\b/g, '')
    .split(/[^a-z’']+/)
    .map((word) => word.replace(/[’']/g, ''));
const wanted = new Set(children.flatMap(plainWords).filter((word) => word.length > 1));

const oneName = fc.constantFrom(
  ...children.flatMap((name) => [name, ...name.split(/[ -]/)]).filter((name) => name.length > 2),
);
const cases = fc.constantFrom<(name: string) => string>(
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.normalize('NFD'),
  (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
  (name) => `${name}’s`,
  (name) => `${name.toLowerCase()}'s`,
  (name) => name.replace(' ', '-'),
  (name) => `${name.slice(0, 2)}\u00ad${name.slice(2)}`,
  (name) => `super-${name}`,
);
const story = fc.record({
  field: fc.constantFrom(...storyFields),
  before: fc.constantFrom('', 'Then ', 'we asked ', 'It was (', '“', '. '),
  name: fc.tuple(oneName, cases).map(([name, how]) => how(name)),
  after: fc.constantFrom('', ' played.', '!', ', who laughed', ') again', ' and friends'),
});

const actor = {
  by: 'Ellen Whitfield',
  personId: personIdSchema.parse('ellen'),
  side: 'sendco' as const,
  at: instant('2026-11-27T10:00:00Z'),
};
const byTherapist = {
  ...actor,
  by: 'Priya Raman',
  personId: personIdSchema.parse('priya'),
  side: 'link-therapist' as const,
};
const study = (texts: Partial<CaseStudy['texts']>): CaseStudy => ({
  ...{ id: 'case-study|s|h|1', schoolId: schoolIdSchema.parse('h'), serviceId: serviceIdSchema.parse('s') },
  ...{ requestId: requestIdSchema.parse('request-1-a'), keyStage: 'ks1', state: 'checked', kept: [], answers: [] },
  texts: { ...noTexts, concern: 'Child A stood beside the others.', ...texts },
  family: { who: 'young-person', how: 'spoken', on: today, ...actor, no: null },
  ...{ written: actor, checked: byTherapist, storyId: null, answered: [], rev: 3 },
});
const lookedAt = ({ texts }: CaseStudy, few = false): Looked => {
  const spots = storyFields.flatMap((field) => spotsIn(texts[field], book).map((spot) => ({ ...spot, field })));
  return {
    spots,
    risks: risksIn(
      texts,
      few,
      spots.some(({ kind }) => kind === 'language'),
    ),
  };
};
const act = (more: Partial<StudyAct> = {}): StudyAct => ({
  ...{ actor, today, activityId: 'activity-9', storyId: 'case-story|1', mayRelease: true, ...more },
});

test('no name of the school’s list, in any field, case, accent, hyphen or possessive, survives into a released text', () => {
  let released = 0;
  fc.assert(
    fc.property(story, fc.boolean(), ({ field, before, name, after }, isScrubbed) => {
      const said = `${before}${name}${after}`;
      const text = isScrubbed ? scrubbed(said, book) : said;
      const one = study({ [field]: text });
      const decided = decideStudy(one, { do: 'release' }, lookedAt(one), act());
      if (!decided.ok) return;
      released += 1;
      for (const word of storyFields.flatMap((each) => plainWords(decided.value.texts[each])))
        expect(wanted.has(word)).toBe(false);
    }),
    tries(100, 5_000),
  );
  expect(released).toBeGreaterThan(10);
});

test('what may tell who it is has to be kept one by one; a name cannot be kept, and a kept place is asked about again once its words change', () => {
  const before = { ...study({ changes: 'He grew a rose in June.' }), state: 'draft' as const, checked: null };
  const looked = lookedAt(before);
  expect(looked.spots.map(({ kind }) => kind)).toEqual(['maybe-name', 'date']);
  expect(whyNotRelease({ ...before, state: 'checked', checked: byTherapist }, looked, true)).toMatch(/changed or kept/);
  const kept = looked.spots.reduce<CaseStudy>((now, { field, kind, start, length }, n) => {
    const next = decideStudy(now, { do: 'keep', field, kind, start, length }, looked, act({ activityId: `k${n}` }));
    if (!next.ok) throw new Error(next.problem.sentence);
    return next.value;
  }, before);
  expect(whyNotRelease({ ...kept, state: 'checked', checked: byTherapist }, looked, true)).toBeUndefined();
  const other = { ...kept, texts: { ...kept.texts, changes: 'He gave a rose to Mrs June.' } };
  expect(whyNotRelease({ ...other, state: 'checked', checked: byTherapist }, lookedAt(other), true)).toMatch(
    /changed or kept/,
  );
  const named = { ...before, texts: { ...before.texts, changes: 'Then Zanthia played.' } };
  const [spot] = lookedAt(named).spots;
  if (!spot) throw new Error('a name was not found');
  expect(mustChange(spot.kind)).toBe(true);
  expect(decideStudy(named, { do: 'keep', ...spot }, lookedAt(named), act())).toMatchObject({ ok: false });
});

test('a story of a small key stage, a device, a language or hearing loss is not released before each is answered', () => {
  const one = study({ changes: 'With hearing aids and Polish at home he used a tablet.' });
  const looked = lookedAt(one, true);
  expect(looked.risks).toEqual(['few', 'device', 'language', 'hearing']);
  expect(whyNotRelease({ ...one, kept: [] }, { ...looked, spots: [] }, true)).toMatch(/Answer first/);
  const answers = looked.risks.map((risk) => ({ risk, words: 'Many children here do.', ...actor }));
  expect(whyNotRelease({ ...one, answers }, { ...looked, spots: [] }, true)).toBeUndefined();
});

test('any change after the check, and any answer, needs the check again; who wrote last cannot check', () => {
  const one = study({});
  const write = { do: 'write' as const, texts: { concern: 'Child A watched.' }, was: one.texts, seen: 3 };
  const changed = decideStudy(one, write, lookedAt(one), act());
  if (!changed.ok) throw new Error(changed.problem.sentence);
  expect(changed.value).toMatchObject({ state: 'draft', checked: null });
  const looked = lookedAt(changed.value);
  expect(decideStudy(changed.value, { do: 'check' }, looked, act({ activityId: 'a' }))).toMatchObject({ ok: false });
  expect(
    decideStudy(changed.value, { do: 'check' }, looked, act({ activityId: 'a', actor: byTherapist })),
  ).toMatchObject({
    value: { state: 'checked', checked: { by: 'Priya Raman' } },
  });
  expect(decideStudy(one, { do: 'release' }, lookedAt(one), act({ mayRelease: false }))).toMatchObject({ ok: false });
});

test('days become weeks of a term and weeks since the first, never a date', () => {
  const years = [{ ...kentCalendar(), insetDays: [] }];
  expect(termWeek(years, date('2026-09-14'))).toMatch(/^autumn term, week [23]$/);
  expect(termWeek(years, date('2026-12-27'))).toBe('in the holidays');
  expect(weeksAfter(date('2026-09-01'), date('2026-11-17'))).toBe('after eleven weeks');
  expect(weeksAfter(date('2026-09-01'), date('2026-09-08'))).toBe('after one week');
  expect(weeksAfter(date('2026-09-01'), date('2026-09-03'))).toBe('in the same week');
});
