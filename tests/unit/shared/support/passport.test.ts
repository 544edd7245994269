import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { paperFile } from '../../../../bot/documents/paper-file.ts';
import { addDays, date, instant } from '../../../../shared/kernel/time.ts';
import { printedLines } from '../../../../shared/documents/paper.ts';
import { decideSupport } from '../../../../shared/support/decide.ts';
import { lineOf } from '../../../../shared/support/line.ts';
import { newWordsIn } from '../../../../shared/support/new-words.ts';
import { passportOpSchema, type PassportOp } from '../../../../shared/support/passport-ops.ts';
import { passportPaper } from '../../../../shared/support/passport-paper.ts';
import {
  copiesHeld,
  mostLooks,
  mostOf,
  mostSign,
  mostSigns,
  passportFields,
  passportTakings,
  passportWays,
  passportWords,
  staffRoles,
  versionNow,
  whyOld,
  type Passport,
} from '../../../../shared/support/passport.ts';
import { supportSchema, type Support } from '../../../../shared/support/support.ts';
import { supportText } from '../../../../shared/support/text.ts';
import { readPdf, readWord } from '../../bot/documents/read-back.ts';
import { today } from '../request-for-help/a-request.ts';
import { aBlankSupport, bySchool, byTherapist } from './a-support.ts';

const t = supportText.passport;
let acts = 0;
const next = (more = {}) => byTherapist({ activityId: `passport-${(acts += 1)}`, ...more });
const decided = (before: Support, op: PassportOp, act = next()) => decideSupport(before, { part: 'passport', op }, act);
const does = (before: Support, op: PassportOp, act = next()): Support => {
  const result = decided(before, op, act);
  if (!result.ok) throw new Error(result.problem.sentence);
  return supportSchema.parse(result.value);
};
const refusal = (before: Support, op: PassportOp, act = next()): string => {
  const result = decided(before, op, act);
  return result.ok ? 'not refused' : result.problem.sentence;
};
const on = (day: string) => next({ today: date(day), at: instant(`${day}T10:00:00Z`) });
type Said = Extract<PassportOp, { do: 'write' }>['said'];
const write = (said: Said, seen = 99): PassportOp => ({ do: 'write', seen, said });
const words = (typed: Said['words'], seen = 99): PassportOp => write({ words: typed }, seen);
const sign = { id: 'sign-1', see: 'Flat hand on chest', means: 'I need the toilet', todo: 'Go with me' };
const passportOf = ({ passport }: Support): Passport => passport as Passport;
const made = () => does(aBlankSupport(), words({ calm: 'The book corner' }));

test('a record of before there were passports is read, and has none', () => {
  const { passport: _, ...old } = aBlankSupport();
  expect(supportSchema.parse(old).passport).toBeNull();
});

test('each save is a version with who, when and what changed; what changes nothing is none', () => {
  const one = made();
  const two = does(
    does(one, { do: 'add-sign', ...sign }, bySchool({ activityId: 'by-school' })),
    write({ ways: [{ way: 'signs', looksLike: ' Makaton ' }], eating: true, part: ['said', 'chosen'] }),
  );
  expect(passportOf(two).versions.map(({ n, by, fields }) => [n, by, fields])).toEqual([
    [1, 'Priya Raman', ['calm']],
    [2, 'Ellen Whitfield', ['signs']],
    [3, 'Priya Raman', ['ways', 'eating', 'part']],
  ]);
  expect(passportOf(two).said).toMatchObject({
    ways: [{ way: 'signs', looksLike: 'Makaton' }],
    part: ['chosen', 'said'],
  });
  expect(does(two, write({ words: { calm: 'The  book corner ' }, eating: true }))).toEqual(two);
  expect(does(two, { do: 'add-sign', ...sign })).toEqual(two);
  expect(does(aBlankSupport(), words({ calm: '  ' })).passport).toBeNull();
});

test('two who write in different fields do not meet; in the same one the second is told who wrote', () => {
  const one = made();
  const two = does(one, words({ hard: 'Noise' }, one.rev));
  const both = does(two, words({ upset: 'I go quiet' }, one.rev));
  expect(passportOf(both).said.words).toEqual({ calm: 'The book corner', hard: 'Noise', upset: 'I go quiet' });
  expect(refusal(both, words({ hard: 'Crowds' }, one.rev))).toBe(supportText.changedSince('Priya Raman'));
  const signed = does(one, { do: 'add-sign', ...sign });
  const changed = does(signed, { ...sign, do: 'change-sign', seen: signed.rev, means: 'I feel ill' });
  expect(refusal(changed, { do: 'remove-sign', id: 'sign-1', seen: signed.rev })).toBe(
    supportText.changedSince('Priya Raman'),
  );
  expect(passportOf(does(changed, { do: 'remove-sign', id: 'sign-1', seen: changed.rev })).signs).toEqual([]);
});

test('a text that is too long, and a sign that says nothing, are refused in words', () => {
  expect(refusal(made(), words({ kept: 'x'.repeat(mostOf('kept') + 1) }))).toBe(supportText.tooLong(mostOf('kept')));
  expect(refusal(made(), { do: 'add-sign', ...sign, means: ' ' })).toBe(t.signs.needed);
});

test('it is old when nobody looked it through for a year, or when a school year has begun since', () => {
  const support = does(aBlankSupport(), words({ calm: 'Quiet' }), on('2026-11-27'));
  const passport = passportOf(support);
  expect(whyOld(passport, date('2027-08-31'))).toBeUndefined();
  expect(whyOld(passport, date('2027-09-01'))).toBe('school-year');
  expect(whyOld(passport, date('2027-11-28'))).toBe('year');
  // A change is no look at the whole of it.
  const changed = does(support, words({ hard: 'Noise' }), on('2027-09-02'));
  expect(whyOld(passportOf(changed), date('2027-09-02'))).toBe('school-year');
  const looked = does(changed, { do: 'look', id: 'l', on: date('2027-09-02') }, on('2027-09-03'));
  expect(whyOld(passportOf(looked), date('2027-09-03'))).toBeUndefined();
  expect(refusal(support, { do: 'look', id: 'l', on: date('2026-11-26') }, on('2026-11-27'))).toBe(t.beforeMade);
  expect(refusal(support, { do: 'look', id: 'l', on: date('2026-11-28') }, on('2026-11-27'))).toBe(
    supportText.futureDay,
  );
});

test('who has a copy is told when it is older, gets the version of that day, and may give it back', () => {
  const one = does(aBlankSupport(), words({ calm: 'Quiet' }), on('2026-11-20'));
  const two = does(one, words({ hard: 'Noise' }), on('2026-11-25'));
  const share = (id: string, day: string, version: number): PassportOp => ({
    ...{ do: 'share', id, on: date(day), version, roles: ['lunchtime', 'teacher', 'teacher'] },
  });
  // On the 24th only the first version was there, whichever is on the screen now.
  const given = does(two, share('a', '2026-11-24', 2), on('2026-11-27'));
  const held = (support: Support) =>
    copiesHeld(passportOf(support)).map((each) => [each.role, each.version, each.isOlder]);
  expect(held(given)).toEqual([
    ['teacher', 1, true],
    ['lunchtime', 1, true],
  ]);
  expect(refusal(two, share('b', '2026-11-19', 2), on('2026-11-27'))).toBe(t.beforeMade);
  expect(refusal(two, { ...share('b', '2026-11-26', 2), roles: [] } as PassportOp)).toBe(t.shared.rolesNeeded);
  const back = does(given, { do: 'back', id: 'c', role: 'lunchtime' }, on('2026-11-27'));
  expect(held(back)).toEqual([['teacher', 1, true]]);
  expect(held(does(back, share('d', '2026-11-27', 2), on('2026-11-27')))).toEqual([
    ['teacher', 2, false],
    ['lunchtime', 2, false],
  ]);
});

test('whatever is done to it: versions count up, nobody holds a version that was never there, and the record can be stored', () => {
  const id = fc.constantFrom('a', 'b', 'c');
  const text = fc.constantFrom('', 'One', 'Two  words', '语');
  const day = fc.integer({ min: -40, max: 0 }).map((days) => addDays(today, days));
  const op: fc.Arbitrary<PassportOp> = fc.oneof(
    fc.record({
      do: fc.constant('write' as const),
      seen: fc.nat(9),
      said: fc.record({ words: fc.record({ calm: text }) }),
    }),
    fc.record({ do: fc.constant('add-sign' as const), id, see: text, means: text, todo: text }),
    fc.record({ do: fc.constant('remove-sign' as const), id, seen: fc.nat(30) }),
    fc.record({ do: fc.constant('look' as const), id, on: day }),
    fc.record({
      ...{ do: fc.constant('share' as const), id, on: day, version: fc.integer({ min: 1, max: 9 }) },
      roles: fc.array(fc.constantFrom(...staffRoles), { maxLength: 3 }),
    }),
    fc.record({ do: fc.constant('back' as const), id, role: fc.constantFrom(...staffRoles) }),
  );
  fc.assert(
    fc.property(fc.array(op, { maxLength: 20 }), (ops) => {
      let support = aBlankSupport();
      for (const each of ops) {
        const result = decided(support, passportOpSchema.parse(each));
        support = result.ok ? supportSchema.parse(result.value) : support;
      }
      const { passport } = support;
      if (!passport) return;
      expect(passport.versions.map(({ n }) => n)).toEqual(passport.versions.map((_, at) => at + 1));
      for (const { version, isOlder } of copiesHeld(passport)) {
        expect(version).toBeLessThanOrEqual(versionNow(passport).n);
        expect(isOlder).toBe(version !== versionNow(passport).n);
      }
    }),
    { numRuns: 60 },
  );
});

test('the line says on which day it was made and renewed, and what was changed, in one step a day', () => {
  const one = does(
    does(aBlankSupport(), words({ calm: 'Quiet' }), on('2026-11-20')),
    { do: 'add-sign', ...sign },
    on('2026-11-20'),
  );
  const support = does(one, words({ hard: 'Noise' }), on('2026-11-25'));
  const facts = { question: undefined, decision: undefined, askedAt: undefined, takenUpOn: undefined };
  const steps = lineOf({ ...facts, support }).steps.filter(({ kind }) => kind === 'passport');
  expect(steps.map((each) => [each.on, each.words])).toEqual([
    ['2026-11-20', 'Communication passport made: my signs, what helps me calm down'],
    ['2026-11-25', 'Communication passport renewed: what is hard for me, and what sets it off'],
  ]);
});

test('every text that can be written in it is looked at for names', () => {
  const typed = [
    write({
      ways: passportWays.map((way) => ({ way, looksLike: `Zanthia ${way}` })),
      words: Object.fromEntries(passportWords.map((word) => [word, `Zanthia ${word}`])),
    }),
    { do: 'add-sign' as const, ...sign, see: 'Zanthia see', means: 'Zanthia means', todo: 'Zanthia todo' },
  ];
  const looked = typed.flatMap((op) => newWordsIn({ part: 'passport', op }, undefined));
  expect(looked).toHaveLength(passportWays.length + passportWords.length + 3);
  expect(looked.every((each) => each.looksForNames && each.text.startsWith('Zanthia'))).toBe(true);
});

/** As much as a passport holds, of words as they are. */
const long = (most: number): string =>
  'I put my hands over my ears when it is too loud for me. '.repeat(4).slice(0, most).trim();
const full = (): Passport => {
  const all = does(
    aBlankSupport(),
    write({
      ways: passportWays.map((way) => ({ way, looksLike: long(mostLooks) })),
      words: Object.fromEntries(passportWords.map((word) => [word, long(mostOf(word))])),
      ...{ eating: true, part: [...passportTakings] },
    }),
  );
  return passportOf(
    Array.from({ length: mostSigns }, (_, n): PassportOp => ({
      ...{ do: 'add-sign', id: `sign-${n}` },
      ...{ see: long(mostSign.see), means: long(mostSign.means), todo: long(mostSign.todo) },
    })).reduce((before, op) => does(before, op), all),
  );
};

test('on paper it has a line for the name, room for a photo, its version and all that is written, on two sides at most', async () => {
  const paper = passportPaper(full(), 'Child 3, Year 2', instant('2026-11-27T10:00:00Z'));
  const lines = printedLines(paper).join('\n');
  for (const says of [t.print.name, t.print.photo, 'Shred older ones.', t.print.eating]) expect(lines).toContain(says);
  for (const word of passportWords) expect(lines).toContain(t.labels[word]);
  for (const way of passportWays) expect(lines).toContain(t.ways[way]);
  expect(paper.name).toBe('Communication passport - Child 3, Year 2 - version 9');
  const pdf = await readPdf((await paperFile(paper, 'pdf')).content as Uint8Array);
  expect(pdf.pages).toHaveLength(2);
  const word = await readWord((await paperFile(paper, 'word')).content as Uint8Array);
  expect(word.problems).toEqual([]);
  expect(word.text).toContain(t.labels.languages);
  expect(passportFields).toHaveLength(passportWords.length + 4);
});
