import { adapt, use } from './adaptations.ts';
import { mostPlaces, mostRatings, type Place, type Places } from './places.ts';
import { placesText as t } from './text.ts';
import { actor, done, refuse, tidy, tooLong, type Op, type PlacesAct, type PlacesOp, type Step } from './work.ts';

const withPlace = (before: Places, changed: Place): Step =>
  done({ ...before, places: before.places.map((each) => (each.id === changed.id ? changed : each)) });

const changedSince = ({ changed, name }: Place): Step =>
  refuse('changed-meanwhile', t.changedSince(changed?.by ?? '', name));

/** Adds a place, or changes its words unless somebody else did after they were seen. */
function write(before: Places, { id, words, seen }: Op<'write'>, act: PlacesAct): Step {
  const said = { kind: words.kind, name: tidy(words.name), helps: tidy(words.helps), hinders: tidy(words.hinders) };
  if (!said.name) return refuse('not-understood', t.noName);
  const long = tooLong([said.name], [said.helps, said.hinders]);
  if (long) return long;
  const found = before.places.find((each) => each.id === id);
  const stamp = { changed: actor(act), gone: null, rev: before.rev + 1 };
  if (!found) {
    if (before.places.length >= mostPlaces) return refuse('too-many', t.fullOfPlaces(mostPlaces));
    return done({ ...before, places: [...before.places, { id, ...said, ratings: {}, rated: [], ...stamp }] });
  }
  const next = { ...found, ...said };
  if (JSON.stringify(next) === JSON.stringify(found)) return done(before);
  if (found.rev > seen) return changedSince(found);
  return withPlace(before, { ...next, ...stamp });
}

/** A side's own rating; what a colleague of that side gave meanwhile is not written over unseen. */
function rate(before: Places, { id, rating, seen }: Op<'rate'>, act: PlacesAct): Step {
  const found = before.places.find((each) => each.id === id && !each.gone);
  if (!found) return refuse('not-found', t.noPlace);
  const stood = found.ratings[act.side];
  if ((stood?.rating ?? null) === rating) return done(before);
  if (stood && stood.rev > seen) return refuse('changed-meanwhile', t.changedSince(stood.by, found.name));
  const now = { ...actor(act), rating, rev: before.rev + 1 };
  const rated = [...found.rated, now].slice(-mostRatings);
  return withPlace(before, { ...found, ratings: { ...found.ratings, [act.side]: now }, rated });
}

/** Takes a place out, or puts it back as it was. */
function keep(before: Places, { id, kept, seen }: Op<'keep'>, act: PlacesAct): Step {
  const found = before.places.find((each) => each.id === id);
  if (!found) return refuse('not-found', t.noPlace);
  if (kept === (found.gone === null)) return done(before);
  if (found.rev > seen) return changedSince(found);
  return withPlace(before, { ...found, gone: kept ? null : actor(act), changed: actor(act), rev: before.rev + 1 });
}

const steps: { readonly [Name in PlacesOp['do']]: (before: Places, op: Op<Name>, act: PlacesAct) => Step } = {
  ...{ write, rate, keep, adapt, use },
};
const step = <Name extends PlacesOp['do']>(before: Places, op: Op<Name>, act: PlacesAct): Step =>
  steps[op.do as Name](before, op, act);

/**
 * One change of the register of places. What was made on words that changed since is refused with who changed them; what
 * comes twice counts once; a revision that is still to come was seen by nobody. Rows WF08, WF17.
 */
export function decidePlaces(before: Places, op: PlacesOp, act: PlacesAct): Step {
  if (before.answered.includes(act.activityId)) return done(before);
  if (op.seen > before.rev) return refuse('out-of-date', t.outOfDate);
  const decided = step(before, op, act);
  if (!decided.ok || decided.value === before) return decided;
  const answered = [...before.answered, act.activityId].slice(-20);
  return done({ ...decided.value, changed: actor(act), answered, rev: before.rev + 1 });
}
