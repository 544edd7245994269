import type { ServiceId } from '../kernel/ids.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { plusMilliseconds, type Instant } from '../kernel/time.ts';
import { figureSchema, type FiguredSchool, type FigureValue } from './figures.ts';
import type { Joined } from './join.ts';
import type { FigureChange, FigureChanges, FiguresHead, FindingGroup } from './set.ts';
import { figuresText as t } from './text.ts';

/** Findings of a kind and changes that are kept to be shown; all are counted. */
const mostFindings = 12;
/** Lines that are kept beside them: more than the largest authority has schools, and few enough for one document. */
const mostLines = 1_000;
const mostChanges = 30;
/** An import that has not ended after this long has died. */
const mostImport = 30 * 60_000;

/** Findings by kind and file, in the order in which they were first met. */
export function groupsOf(findings: Joined['findings']): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const each of findings) {
    const { code, figure, source } = each;
    const key = `${code}|${figure}|${source}`;
    const group = groups.get(key) ?? { code, figure, source, count: 0, first: [], lines: [] };
    group.count += 1;
    if (group.first.length < mostFindings) group.first.push(each);
    else if (group.lines.length < mostLines) group.lines.push(each.line);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const saidOf = (value: FigureValue): string => ('value' in value ? String(value.value) : value.missing);

/** What would change where `after` took the place of `before`. */
export function changesBetween(before: readonly FiguredSchool[], after: readonly FiguredSchool[]): FigureChanges {
  const old = new Map(before.map((school) => [school.urn, school]));
  const changes: FigureChanges = { added: 0, gone: 0, changed: 0, same: 0, first: [] };
  const tell = (change: FigureChange): void => {
    if (changes.first.length < mostChanges) changes.first.push(change);
  };
  for (const { urn, name, figures } of after) {
    const was = old.get(urn);
    old.delete(urn);
    if (!was) {
      changes.added += 1;
      if (before.length) tell({ urn, name, what: 'added', figure: null, from: null, to: null });
      continue;
    }
    const other = figureSchema.options.filter((figure) => saidOf(was.figures[figure]) !== saidOf(figures[figure]));
    changes[other.length ? 'changed' : 'same'] += 1;
    for (const figure of other)
      tell({ urn, name, what: 'changed', figure, from: was.figures[figure], to: figures[figure] });
  }
  changes.gone = old.size;
  for (const { urn, name } of old.values()) tell({ urn, name, what: 'gone', figure: null, from: null, to: null });
  return changes;
}

/** What a service begins with. */
export const noFigures = (serviceId: ServiceId): FiguresHead => ({
  ...{ serviceId, rev: 0, current: null, former: null, draft: null, leftovers: [] },
});

const next = (head: FiguresHead, change: Partial<FiguresHead>): FiguresHead => ({
  ...head,
  ...change,
  rev: head.rev + 1,
});

/** Notes that a set's schools are about to be written. */
export const beginSet = (head: FiguresHead, setId: string, at: Instant): FiguresHead =>
  next(head, { leftovers: [...head.leftovers.filter((each) => each.setId !== setId), { setId, at }] });

/** Sets that nobody works on any more and whose schools may go. */
export const toSweep = (head: FiguresHead, now: Instant): string[] =>
  head.leftovers.filter(({ at }) => plusMilliseconds(at, mostImport) <= now).map(({ setId }) => setId);

export const swept = (head: FiguresHead, setIds: readonly string[]): FiguresHead =>
  next(head, { leftovers: head.leftovers.filter(({ setId }) => !setIds.includes(setId)) });

/** A set that is no longer named is left over at once: there is nobody who writes it. */
const letGo = (head: FiguresHead, ...sets: readonly ({ readonly setId: string } | null | undefined)[]) => [
  ...head.leftovers,
  ...sets.flatMap((set) => (set ? [{ setId: set.setId, at: longAgo }] : [])),
];
const longAgo = '2000-01-01T00:00:00Z' as Instant;

/** What was read waits to be looked at; what waited before goes. */
export function offer(head: FiguresHead, draft: NonNullable<FiguresHead['draft']>): Result<FiguresHead> {
  const { setId } = draft.set;
  if (head.leftovers.every((each) => each.setId !== setId)) return fail(problem('changed-meanwhile', t.problems.late));
  const leftovers = letGo(head, head.draft?.set).filter((each) => each.setId !== setId);
  return ok(next(head, { draft, leftovers }));
}

const seenBefore = (head: FiguresHead, seen: number): Result<FiguresHead> =>
  head.rev === seen ? ok(head) : fail(problem('changed-meanwhile', t.problems.changed));

/** What was looked at counts from now; the set before is kept for an undo, the one before that goes. */
export function apply(head: FiguresHead, seen: number): Result<FiguresHead> {
  const same = seenBefore(head, seen);
  if (!same.ok) return same;
  const { draft, current, former } = head;
  if (!draft) return fail(problem('already-done', t.problems.noDraft));
  if (draft.base !== (current?.setId ?? null)) return fail(problem('changed-meanwhile', t.problems.changed));
  return ok(next(head, { current: draft.set, former: current, draft: null, leftovers: letGo(head, former) }));
}

/** What was read is thrown away. */
export function drop(head: FiguresHead, seen: number): Result<FiguresHead> {
  const same = seenBefore(head, seen);
  if (!same.ok) return same;
  return head.draft
    ? ok(next(head, { draft: null, leftovers: letGo(head, head.draft.set) }))
    : fail(problem('already-done', t.problems.noDraft));
}

/** The set before counts again; what waits was held against the other and goes. */
export function undo(head: FiguresHead, seen: number): Result<FiguresHead> {
  const same = seenBefore(head, seen);
  if (!same.ok) return same;
  const { former, current, draft } = head;
  if (!former) return fail(problem('already-done', t.problems.noFormer));
  const leftovers = letGo(head, current, draft?.set);
  return ok(next(head, { current: former, former: null, draft: null, leftovers }));
}
