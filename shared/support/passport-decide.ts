import { londonDate } from '../kernel/time.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { PassportOp } from './passport-ops.ts';
import {
  copiesHeld,
  mostKept,
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
  versionOn,
  type Passport,
  type PassportField,
  type PassportSaid,
  type PassportSign,
} from './passport.ts';
import type { Support } from './support.ts';
import { supportText as t } from './text.ts';
import { done, found, refuse, replaced, stampOf, tidy, tooLong, type Step, type SupportAct } from './work.ts';

type Op<Do extends PassportOp['do']> = Extract<PassportOp, { do: Do }>;
type Draft = Pick<Passport, 'said' | 'signs'>;

const blank: Draft = { said: { ways: [], words: {}, eating: false, part: [] }, signs: [] };
const p = t.passport;

/** One line: a passport is read at a glance, and a table of it on paper has a line a cell. */
const lineOf = (typed: string): string => tidy(typed).replace(/\n+/g, ' ');

/** What will stand there, in the order of the page; a way that is ticked twice counts once. */
function tidied(before: PassportSaid, { ways, words, eating, part }: Op<'write'>['said']): PassportSaid {
  const texts = Object.entries({ ...before.words, ...words }).map(([name, typed]) => [name, tidy(typed)] as const);
  const looks = new Map(ways?.map(({ way, looksLike }) => [way, lineOf(looksLike)]));
  return {
    ways: ways
      ? passportWays.filter((way) => looks.has(way)).map((way) => ({ way, looksLike: looks.get(way) ?? '' }))
      : before.ways,
    words: Object.fromEntries(texts.filter(([, said]) => said !== '')),
    eating: eating ?? before.eating,
    part: part ? passportTakings.filter((each) => part.includes(each)) : before.part,
  };
}

const valueOf = (said: PassportSaid, field: PassportField): string => {
  const word = passportWords.find((each) => each === field);
  if (word) return said.words[word] ?? '';
  return JSON.stringify(said[field as 'ways' | 'eating' | 'part']);
};

/** The passport with what changed, as its next version. */
function renewed(before: Support, now: Draft, fields: readonly PassportField[], act: SupportAct): Step {
  const was = before.passport;
  const version = {
    ...{ n: was ? versionNow(was).n + 1 : 1, rev: before.rev + 1, fields: [...fields] },
    ...stampOf(act),
  };
  const [first, ...rest] = was?.versions ?? [];
  // The first says when it was made, however often it is changed.
  const versions = first ? [first, ...[...rest, version].slice(1 - mostKept)] : [version];
  return done({
    passport: { said: now.said, signs: now.signs, versions, looked: was?.looked ?? [], shared: was?.shared ?? [] },
  });
}

function write(before: Support, op: Op<'write'>, act: SupportAct): Step {
  const was = before.passport ?? blank;
  const said = tidied(was.said, op.said);
  const long = tooLong(
    ...said.ways.map(({ looksLike }) => [looksLike, mostLooks] as const),
    ...passportWords.map((word) => [said.words[word] ?? '', mostOf(word)] as const),
  );
  if (long) return refuse('too-many', long);
  const fields = passportFields.filter(
    (field) => field !== 'signs' && valueOf(said, field) !== valueOf(was.said, field),
  );
  if (fields.length === 0) return done({});
  const other = before.passport?.versions.findLast(
    (each) => each.rev > op.seen && each.fields.some((field) => fields.includes(field)),
  );
  if (other) return refuse('changed-meanwhile', t.changedSince(other.by));
  return renewed(before, { said, signs: was.signs }, fields, act);
}

type Typed = Pick<PassportSign, 'see' | 'means' | 'todo'>;
function checkedSign(op: Typed): Result<Typed> {
  const sign = { see: lineOf(op.see), means: lineOf(op.means), todo: lineOf(op.todo) };
  if (!sign.see || !sign.means) return refuse('reason-missing', p.signs.needed);
  const long = tooLong([sign.see, mostSign.see], [sign.means, mostSign.means], [sign.todo, mostSign.todo]);
  return long ? refuse('too-many', long) : ok(sign);
}

function changeSigns(before: Support, op: Op<'add-sign' | 'change-sign' | 'remove-sign'>, act: SupportAct): Step {
  const { said, signs } = before.passport ?? blank;
  const renewedWith = (now: PassportSign[]) => renewed(before, { said, signs: now }, ['signs'], act);
  if (op.do === 'add-sign') {
    if (signs.some(({ id }) => id === op.id)) return done({});
    const typed = checkedSign(op);
    if (!typed.ok) return typed;
    if (signs.length >= mostSigns) return refuse('too-many', p.signs.full(mostSigns));
    return renewedWith([...signs, { id: op.id, ...typed.value, ...stampOf(act), rev: before.rev + 1 }]);
  }
  const there = found(signs, op);
  if (!there.ok) return there;
  if (op.do === 'remove-sign') return renewedWith(signs.filter((each) => each !== there.value));
  const typed = checkedSign(op);
  if (!typed.ok) return typed;
  const { see, means, todo } = typed.value;
  if (see === there.value.see && means === there.value.means && todo === there.value.todo) return done({});
  return renewedWith(replaced(signs, { ...there.value, ...typed.value, ...stampOf(act), rev: before.rev + 1 }));
}

function look(passport: Passport, { id, on }: Op<'look'>, act: SupportAct): Step {
  if (passport.looked.some((each) => each.id === id)) return done({});
  if (on > act.today) return refuse('not-understood', t.futureDay);
  if (on < londonDate(passport.versions[0]?.at ?? act.at)) return refuse('not-understood', p.beforeMade);
  return done({
    passport: { ...passport, looked: [...passport.looked, { id, on, ...stampOf(act) }].slice(-mostKept) },
  });
}

function share(passport: Passport, op: Op<'share'>, act: SupportAct): Step {
  if (passport.shared.some(({ id }) => id === op.id)) return done({});
  const roles = staffRoles.filter((each) => op.roles.includes(each));
  if (roles.length === 0) return refuse('reason-missing', p.shared.rolesNeeded);
  if (op.on > act.today) return refuse('not-understood', t.futureDay);
  const version = versionOn(passport, op.on, op.version);
  if (!version) return refuse('not-understood', p.beforeMade);
  const given = { id: op.id, on: op.on, roles, version: version.n, ...stampOf(act) };
  return done({ passport: { ...passport, shared: [...passport.shared, given].slice(-mostKept) } });
}

function takeBack(passport: Passport, { id, role }: Op<'back'>, act: SupportAct): Step {
  if (passport.shared.some((each) => each.id === id)) return done({});
  if (!copiesHeld(passport).some((each) => each.role === role)) return done({});
  const back = { id, on: act.today, roles: [role], version: null, ...stampOf(act) };
  return done({ passport: { ...passport, shared: [...passport.shared, back].slice(-mostKept) } });
}

/**
 * The passport is made with the first thing written in it; each change is a version that says which fields it changed.
 * What somebody else changed in the same field meanwhile is refused with who did. Row I22.
 */
export function decidePassport(before: Support, op: PassportOp, act: SupportAct): Step {
  if (op.do === 'write') return write(before, op, act);
  if (op.do === 'add-sign' || op.do === 'change-sign' || op.do === 'remove-sign') return changeSigns(before, op, act);
  const { passport } = before;
  if (!passport) return refuse('not-found', p.notMade);
  if (op.do === 'look') return look(passport, op, act);
  return op.do === 'share' ? share(passport, op, act) : takeBack(passport, op, act);
}
