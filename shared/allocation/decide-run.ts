import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { mostReason } from './notes.ts';
import { runYearIdOf, type Run, type RunYear } from './run.ts';
import { allocationText } from './text.ts';

const { problems } = allocationText;

export interface RunAct {
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** What a step of a run changes: the run, which run holds in its year, and the run that held before it. */
export interface DecidedRun {
  readonly run: Run;
  readonly year: RunYear;
  readonly replaced: Run | undefined;
}

const marked = (run: Run, state: Exclude<Run['state'], 'draft'>, { by, at, reason }: RunAct): Run => ({
  ...run,
  rev: run.rev + 1,
  state,
  marks: [...run.marks, { what: state, by, at, reason }],
});

/**
 * Publishes a draft: it holds for its scheme and academic year from now on, in place of what held before. Where that was frozen, the
 * change has to have a reason, and the frozen run is kept as it was. Row K08.
 */
export function publish(run: Run, year: RunYear | undefined, held: Run | undefined, act: RunAct): Result<DecidedRun> {
  if (run.state !== 'draft') return fail(problem('already-done', problems.noDraft));
  const reason = act.reason.trim();
  if (reason.length > mostReason) return fail(problem('too-large', problems.longReason(mostReason)));
  if (year?.isFrozen && reason === '') return fail(problem('reason-missing', problems.frozenNeedsReason));
  const done = { ...act, reason };
  return ok({
    run: marked(run, 'published', done),
    year: {
      ...{
        id: runYearIdOf(run.academicYear, run.settings.scheme),
        serviceId: run.serviceId,
        rev: (year?.rev ?? 0) + 1,
      },
      ...{ academicYear: run.academicYear, scheme: run.settings.scheme, runId: run.runId, isFrozen: false },
    },
    replaced: held && held.runId !== run.runId ? marked(held, 'replaced', done) : undefined,
  });
}

/** A draft may go, as nobody has seen a band of it; what was published is kept. */
export const discard = ({ state, rev }: Run, seen: number): Result<null> => {
  if (state !== 'draft') return fail(problem('already-done', problems.keptForGood));
  return rev === seen ? ok(null) : fail(problem('changed-meanwhile', problems.changedMeanwhile));
};

/** Freezes the run that is published: its bands stand for the academic year, and hours are shared by them. Row K08. */
export function freeze(run: Run, year: RunYear | undefined, act: RunAct): Result<DecidedRun> {
  if (run.state === 'frozen') return fail(problem('already-done', problems.isFrozen));
  if (run.state !== 'published' || year?.runId !== run.runId) return fail(problem('not-ready', problems.publishFirst));
  return ok({
    run: marked(run, 'frozen', act),
    year: { ...year, rev: year.rev + 1, isFrozen: true },
    replaced: undefined,
  });
}
