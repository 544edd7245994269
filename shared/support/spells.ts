import { addDays, type CivilDate } from '../kernel/time.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { OpOf } from './ops.ts';
import { most, mostWords, runsOn, type Spell, type Support } from './support.ts';
import { supportText as t } from './text.ts';
import { done, found, refuse, replaced, stampOf, tidy, tooLong, type Step, type SupportAct } from './work.ts';

/** Days on which the company of a specialist spell can change for the worse: its first, and each after another ended. */
const daysToLookAt = ({ from, until }: Spell, spells: readonly Spell[], today: CivilDate): CivilDate[] =>
  [from, ...spells.flatMap((each) => (each.until === null ? [] : [addDays(each.until, 1)]))].filter(
    (day) => from <= day && day <= today && (until === null || day <= until),
  );

/** What of universal and targeted support does not run on a day. */
const lacking = (spells: readonly Spell[], day: CivilDate): (1 | 2)[] =>
  ([1, 2] as const).filter((level) => !spells.some((each) => each.level === level && runsOn(each, day)));

/** Specialist spells that run, or ran, on some day up to today without universal or targeted support, and lack a reason. Row I04. */
export const unaccompanied = (spells: readonly Spell[], today: CivilDate): Spell[] =>
  spells.filter(
    (spell) =>
      spell.level === 3 &&
      !spell.gone &&
      spell.alone.length === 0 &&
      daysToLookAt(spell, spells, today).some((day) => lacking(spells, day).length > 0),
  );

/** The spells with the reason for each specialist one that is left without company; refused when there is none. */
function withReasons(spells: readonly Spell[], alone: string, rev: number, act: SupportAct): Result<Spell[]> {
  const without = unaccompanied(spells, act.today).map(({ id }) => id);
  if (without.length === 0) return ok([...spells]);
  const why = tidy(alone);
  if (!why) return refuse('reason-missing', t.spells.aloneNeeded);
  const long = tooLong([why, mostWords]);
  if (long) return refuse('too-many', long);
  return ok(
    spells.map((each) =>
      without.includes(each.id) ? { ...each, alone: [...each.alone, { ...stampOf(act), why }], rev } : each,
    ),
  );
}

/** Why specialist work cannot begin on a day; undefined when it can. */
export function whyNotSpecialist(
  { isSpecialist, assessSince }: Pick<SupportAct, 'isSpecialist' | 'assessSince'>,
  from: CivilDate,
): string | undefined {
  if (!isSpecialist) return t.spells.notSpecialist;
  if (assessSince === undefined) return t.spells.noConsent;
  return from < assessSince ? t.spells.consentLater(assessSince) : undefined;
}

function begin(
  { spells, rev }: Support,
  op: Extract<OpOf<'spells'>, { do: 'begin' }>,
  act: SupportAct,
): Result<Spell[]> {
  const { id, level, entryId, strand, place, from } = op;
  const what = tidy(op.what);
  if (!what) return refuse('reason-missing', t.spells.whatNeeded);
  const long = tooLong([what, 300]);
  if (long) return refuse('too-many', long);
  if (from > act.today) return refuse('not-understood', t.futureDay);
  if (spells.length >= most.spells) return refuse('too-many', t.full);
  const why = level === 3 && whyNotSpecialist(act, from);
  if (why) return refuse('not-ready', why);
  const spell: Spell = {
    ...{ id, level, what, entryId: level === 3 ? null : entryId, strand, place, from, until: null },
    ...{ alone: [], gone: false, ...stampOf(act), rev: rev + 1 },
  };
  return ok([...spells, spell]);
}

function changed(
  { spells, rev }: Support,
  op: Exclude<OpOf<'spells'>, { do: 'begin' }>,
  act: SupportAct,
): Result<Spell[]> {
  const there = found(spells, op);
  if (!there.ok) return there;
  const spell = there.value;
  const put = (change: Partial<Spell>) => ok(replaced(spells, { ...spell, ...change, ...stampOf(act), rev: rev + 1 }));
  if (op.do === 'mistake') return put({ gone: true });
  if (op.do === 'restore') {
    // One that would run again is begun again; one that ended was seen with the consent of its time.
    const why = spell.level === 3 && spell.until === null && whyNotSpecialist(act, act.today);
    return why ? refuse('not-ready', why) : put({ gone: false });
  }
  const { until } = op;
  if (until !== null && until > act.today) return refuse('not-understood', t.futureDay);
  if (until !== null && until < spell.from) return refuse('not-understood', t.spells.endsBefore);
  // To go on after an end is to begin again.
  const again = until === null && spell.until !== null && spell.level === 3;
  const why = again && whyNotSpecialist(act, act.today);
  if (why) return refuse('not-ready', why);
  return put({ until });
}

/** Begins, ends, takes out or puts back a spell. A specialist one needs consent, and others beside it or a reason. Rows I03, I04. */
export function decideSpell(before: Support, op: OpOf<'spells'>, act: SupportAct): Step {
  if (op.do === 'begin' && before.spells.some(({ id }) => id === op.id)) return done({});
  const next = op.do === 'begin' ? begin(before, op, act) : changed(before, op, act);
  if (!next.ok) return fail(next.problem);
  const spells = withReasons(next.value, op.alone, before.rev + 1, act);
  return spells.ok ? done({ spells: spells.value }) : spells;
}
