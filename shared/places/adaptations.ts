import { mostAdaptations, type Adaptation, type Places } from './places.ts';
import { placesText as t } from './text.ts';
import { actor, done, refuse, tidy, tooLong, type Op, type PlacesAct, type Step } from './work.ts';

const withAdaptation = (before: Places, changed: Adaptation): Step =>
  done({ ...before, adaptations: before.adaptations.map((each) => (each.id === changed.id ? changed : each)) });

const changedSince = ({ changed, what }: Adaptation): Step =>
  refuse('changed-meanwhile', t.changedSince(changed.by, what));

/** Adds an adaptation, or changes what is said of one. Its id came with the form: sent twice it is there once. */
export function adapt(before: Places, { id, words, seen }: Op<'adapt'>, act: PlacesAct): Step {
  const { kind, placeId, since, cell } = words;
  const text = { forClass: tidy(words.forClass), what: tidy(words.what), owner: tidy(words.owner) };
  if (!text.what) return refuse('not-understood', t.noWhat);
  const long = tooLong([text.forClass, text.owner], [text.what]);
  if (long) return long;
  if (!before.places.some((each) => each.id === placeId && !each.gone)) return refuse('not-found', t.noPlace);
  const found = before.adaptations.find((each) => each.id === id);
  const said = { kind, placeId, since, cell, ...text };
  const stamp = { changed: actor(act), rev: before.rev + 1 };
  if (!found) {
    if (before.adaptations.length >= mostAdaptations) return refuse('too-many', t.fullOfAdaptations(mostAdaptations));
    const added: Adaptation = { id, ...said, confirmedOn: act.on, ended: null, ...stamp };
    return done({ ...before, adaptations: [...before.adaptations, added] });
  }
  const next = { ...found, ...said };
  if (JSON.stringify(next) === JSON.stringify(found)) return done(before);
  if (found.rev > seen) return changedSince(found);
  return withAdaptation(before, { ...next, ...stamp });
}

/** Says of an adaptation that it is still in use today, that it is no more, or that it is again. */
export function use(before: Places, { id, use: what, seen }: Op<'use'>, act: PlacesAct): Step {
  const found = before.adaptations.find((each) => each.id === id);
  if (!found) return refuse('not-found', t.noAdaptation);
  const { ended, confirmedOn } = found;
  if (what === 'ended' ? ended : what === 'again' ? !ended : !ended && confirmedOn >= act.on) return done(before);
  if (found.rev > seen) return changedSince(found);
  if (what === 'still' && ended) return refuse('not-ready', t.hasEnded);
  // A tick says nothing new, so nobody's form goes out of date by it.
  if (what === 'still') return withAdaptation(before, { ...found, confirmedOn: act.on });
  const now = { ...found, changed: actor(act), rev: before.rev + 1 };
  return withAdaptation(
    before,
    what === 'ended' ? { ...now, ended: actor(act) } : { ...now, ended: null, confirmedOn: act.on },
  );
}
