import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { londonDate } from '../kernel/time.ts';
import { noted, type VisitAct } from './decide.ts';
import { visitsText } from './text.ts';
import type { Visit } from './visit.ts';
import { mostInWish, mostWishes, openWish } from './wish.ts';
import { wishText as t } from './wish-text.ts';

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Words of a wish or its answer as they are kept, or what is missing. */
function wordsIn(typed: string, missing: string): Result<string> {
  const text = inOneLine(typed);
  if (!text) return fail(problem('reason-missing', missing));
  return text.length > mostInWish ? fail(problem('not-understood', t.problems.long(mostInWish))) : ok(text);
}

/** The school says that the day of a planned visit does not suit; said again about the same day it is said anew. */
export function sayWish(visit: Visit, typed: string, act: VisitAct): Result<Visit> {
  if (visit.state !== 'planned')
    return fail(problem('already-done', visitsText.problems[visit.state === 'done' ? 'isDone' : 'isCancelled']));
  if (visit.on < londonDate(act.at)) return fail(problem('slot-not-possible', t.problems.past));
  const reason = wordsIn(typed, t.problems.noReason);
  if (!reason.ok) return reason;
  const others = visit.wishes.filter(({ on }) => on !== visit.on);
  if (others.length >= mostWishes) return fail(problem('too-many', t.problems.tooMany));
  const { name: by, personId } = act.by;
  const wish = { on: visit.on, reason: reason.value, by, personId, at: act.at, answer: null };
  return ok({ ...noted(visit, act), wishes: [...others, wish] });
}

/** The day suits after all. */
export function takeWishBack(visit: Visit, act: VisitAct): Result<Visit> {
  const open = openWish(visit);
  if (!open) return fail(problem('already-done', t.problems.noneOpen));
  return ok({ ...noted(visit, act), wishes: visit.wishes.filter((each) => each !== open) });
}

/** The visit stays where it is, and the school reads why. */
export function keepDay(visit: Visit, typed: string, act: VisitAct): Result<Visit> {
  const open = openWish(visit);
  if (!open) return fail(problem('already-done', t.problems.noneOpen));
  const text = wordsIn(typed, t.problems.noAnswer);
  if (!text.ok) return text;
  const answer = { text: text.value, by: act.by.name, personId: act.by.personId, at: act.at };
  return ok({
    ...noted(visit, act),
    wishes: visit.wishes.map((each) => (each === open ? { ...each, answer } : each)),
  });
}
