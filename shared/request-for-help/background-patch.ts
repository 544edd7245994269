import { z } from 'zod';
import { over } from '../kernel/over.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/time.ts';
import {
  declarationSchema,
  educationSchema,
  hearingSchema,
  historySchema,
  mostHearing,
  mostScreens,
  reasonSchema,
  screenSchema,
  type Background,
  type Hearing,
  type Screen,
} from './background.ts';
import { backgroundText } from './background-text.ts';
import type { Paper, PaperName } from './request.ts';

type Papers = Record<PaperName, Paper>;
type PapersPatch = { readonly [Name in PaperName]?: { readonly state?: Paper['state'] | undefined } };

/** Changes of what goes round a question: fields of one part, or of one entry of a list, known or new. */
export const backgroundPatches = {
  reason: reasonSchema.strict().partial(),
  history: historySchema.strict().partial(),
  hearing: hearingSchema.partial().required({ id: true }).strict(),
  /** The id of an entry to take out. */
  hearingOut: z.string().max(100),
  education: educationSchema.strict().partial(),
  screen: screenSchema.partial().required({ id: true }).strict(),
  screenOut: z.string().max(100),
  declaration: declarationSchema.strict().partial(),
};
export type BackgroundPatch = {
  readonly [Part in keyof typeof backgroundPatches]?: z.infer<(typeof backgroundPatches)[Part]> | undefined;
};

const noTest = (id: string): Hearing => ({ id, on: null, result: null, where: null });
const noScreen = (id: string): Screen => ({ id, tool: null, result: '', band: null, on: null });

type Entry = { readonly id: string };
type Change<E extends Entry> = { [K in keyof E]?: E[K] | undefined } & Entry;

/** Entries after one of them was changed, added at the end, or taken out. */
function entriesAfter<E extends Entry>(
  entries: readonly E[],
  blank: (id: string) => E,
  change: Change<E> | undefined,
  out: string | undefined,
): E[] {
  const left = entries.filter(({ id }) => id !== out);
  if (!change) return left;
  if (!left.some(({ id }) => id === change.id)) return [...left, over(blank(change.id), change)];
  return left.map((each) => (each.id === change.id ? over(each, change) : each));
}

/**
 * What goes round the question after a change; what is not named stays as it is. Who says something of the declaration
 * is who filled the request in, today, unless that is written down: it need not be asked.
 */
export const backgroundAfter = (
  before: Background,
  patch: BackgroundPatch,
  act: { readonly name: string; readonly today: CivilDate },
): Background => ({
  reason: over(before.reason, patch.reason),
  history: over(before.history, patch.history),
  hearing: entriesAfter(before.hearing, noTest, patch.hearing, patch.hearingOut),
  education: over(before.education, patch.education),
  screens: entriesAfter(before.screens, noScreen, patch.screen, patch.screenOut),
  declaration: patch.declaration
    ? over<Background['declaration']>(
        {
          ...before.declaration,
          completedBy: before.declaration.completedBy || act.name,
          on: before.declaration.on ?? act.today,
        },
        patch.declaration,
      )
    : before.declaration,
});

/** What the SEN stage says of the paper, where nobody said anything of that. */
export const ehcpByStage: Readonly<Partial<Record<NonNullable<Background['education']['stage']>, Paper['state']>>> = {
  none: 'not-needed',
  'sen-support': 'not-needed',
  ehcp: 'missing',
};

/** Stage and paper are one answer: whichever is given first answers the other, if that is still open. */
export function stageWithPaper(
  { education, papers }: Pick<Background, 'education'> & { readonly papers: Papers },
  patch: BackgroundPatch & { readonly papers?: PapersPatch | undefined },
): { readonly education: Background['education']; readonly papers: Papers } {
  const said = patch.education?.stage;
  const state = said ? ehcpByStage[said] : undefined;
  if (state && papers.ehcp.state === 'not-said')
    return { education, papers: { ...papers, ehcp: { ...papers.ehcp, state } } };
  const isThere = patch.papers?.ehcp?.state === 'have' && education.stage === null;
  return { education: isThere ? { ...education, stage: 'ehcp' } : education, papers };
}

const isFull = (entries: readonly Entry[], change: Entry | undefined, most: number): boolean =>
  change !== undefined && entries.length >= most && !entries.some(({ id }) => id === change.id);

/** Why a change of what goes round the question cannot be taken: a day that is still to come, or a list that is full. */
export function checkedBackground(before: Background, patch: BackgroundPatch, today: CivilDate): Result<undefined> {
  const days = [patch.hearing?.on, patch.screen?.on, patch.declaration?.on];
  if (days.some((day) => day && day > today)) return fail(problem('not-understood', backgroundText.futureDay));
  if (isFull(before.hearing, patch.hearing, mostHearing) || isFull(before.screens, patch.screen, mostScreens))
    return fail(problem('too-many', backgroundText.tooMany));
  return ok(undefined);
}
