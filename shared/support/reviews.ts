import { dayOrNext, type Years } from '../calendar/days.ts';
import { addDays, type CivilDate } from '../kernel/time.ts';
import type { OpOf } from './ops.ts';
import { closedBy, most, mostWords, runsOn, type Support, type Voice } from './support.ts';
import { supportText as t } from './text.ts';
import { done, refuse, stampOf, tidy, tooLong, type Step, type SupportAct } from './work.ts';

/** A third of a year: support is reviewed three times a year unless somebody settles another day. Row I14. */
const usualDays = 122;
/** Nobody settles a review further away than this. */
const furthestDays = 366;

/** The usual day of the review after `on`: a school day where the calendar is known. */
export function usualReview(on: CivilDate, years: Years): CivilDate {
  const day = addDays(on, usualDays);
  return dayOrNext('school', years, day) ?? day;
}

function checkedNext(next: CivilDate, { today }: SupportAct): string | undefined {
  if (next <= today) return t.reviews.nextPast;
  return next > addDays(today, furthestDays) ? t.reviews.nextFar : undefined;
}

/** A review was held, or the day of the next one moves. Row I14. */
export function decideReview(before: Support, op: OpOf<'reviews'>, act: SupportAct): Step {
  if (op.do === 'move') {
    if (before.nextReview === op.next) return done({});
    if (before.nextReview !== op.was) return refuse('changed-meanwhile', t.changedSince(before.changed.by));
    const why = checkedNext(op.next, act);
    return why ? refuse('not-understood', why) : done({ nextReview: op.next });
  }
  if (before.reviews.some(({ id }) => id === op.id)) return done({});
  const words = tidy(op.words);
  if (!words) return refuse('reason-missing', t.reviews.wordsNeeded);
  const long = tooLong([words, mostWords]);
  if (long) return refuse('too-many', long);
  if (op.on > act.today) return refuse('not-understood', t.futureDay);
  if (before.reviews.length >= most.reviews) return refuse('too-many', t.full);
  const usual = usualReview(op.on, act.years);
  const next = op.next ?? (usual > act.today ? usual : usualReview(act.today, act.years));
  const why = checkedNext(next, act);
  if (why) return refuse('not-understood', why);
  const reviews = [...before.reviews, { id: op.id, on: op.on, words, ...stampOf(act) }];
  return done({ reviews, nextReview: next });
}

/** What a child, a parent or a colleague says is added; what was written down by mistake is taken out of sight and can come back. I17-I19. */
export function decideVoice(before: Support, op: OpOf<'voices'>, act: SupportAct): Step {
  const there = before.voices.find(({ id }) => id === op.id);
  if (op.do === 'mistake' || op.do === 'restore') {
    const gone = op.do === 'mistake';
    if (!there) return refuse('not-found', t.notThere);
    if (there.gone === gone) return done({});
    return done({ voices: before.voices.map((each) => (each === there ? { ...each, gone, ...stampOf(act) } : each)) });
  }
  if (there) return done({});
  const words = tidy(op.words);
  if (!words) return refuse('reason-missing', t.voices.wordsNeeded);
  const long = tooLong([words, mostWords]);
  if (long) return refuse('too-many', long);
  if (op.on > act.today) return refuse('not-understood', t.futureDay);
  if (before.voices.length >= most.voices) return refuse('too-many', t.full);
  const { id, who, about, how, on } = op;
  const voice: Voice = { ...{ id, who, about, how, words, on }, gone: false, ...stampOf(act) };
  return done({ voices: [...before.voices, voice] });
}

/** Support ends with a reason and with how to come back, or is opened again. Row I16. */
export function decideClosing(before: Support, op: OpOf<'closing'>, act: SupportAct): Step {
  const closing = closedBy(before);
  if (op.do === 'again') {
    if (!closing) return done({});
    const why = tidy(op.why);
    if (!why) return refuse('reason-missing', t.closing.whyNeeded);
    const long = tooLong([why, mostWords]);
    if (long) return refuse('too-many', long);
    const again = { ...closing, again: { ...stampOf(act), on: act.today, why } };
    return done({ closings: [...before.closings.slice(0, -1), again], nextReview: usualReview(act.today, act.years) });
  }
  if (op.seen < before.rev && before.changed.personId !== act.by.personId)
    return refuse('changed-meanwhile', t.changedSince(before.changed.by));
  const [words, back] = [tidy(op.words), tidy(op.back)];
  if (!back) return refuse('reason-missing', t.closing.backNeeded);
  if (op.reason === 'other' && !words) return refuse('reason-missing', t.closing.wordsNeeded);
  const long = tooLong([words, mostWords], [back, mostWords]);
  if (long) return refuse('too-many', long);
  if (op.on > act.today) return refuse('not-understood', t.futureDay);
  if (before.spells.some((each) => each.level === 3 && runsOn(each, op.on)))
    return refuse('not-ready', t.closing.specialistRuns);
  if (before.closings.length >= most.closings) return refuse('too-many', t.full);
  return done({
    closings: [...before.closings, { ...stampOf(act), on: op.on, reason: op.reason, words, back, again: null }],
  });
}
