import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { noted } from '../../../shared/visits/decide.ts';
import { actionsIn, noteSchema } from '../../../shared/visits/note.ts';
import { visitsText as t } from '../../../shared/visits/text.ts';
import { scopeOf } from '../../../shared/visits/visit.ts';
import { changeVisit, type Doing, type VisitOutcome } from './change-visit.ts';
import { lookAtWords } from './look-at-words.ts';
import type { VisitPorts } from './ports.ts';

export interface Noting extends Doing {
  readonly text: string;
  /** One action a line, as it was typed. */
  readonly mine: string;
  readonly theirs: string;
}

/** What was done and what each side does next, for the school's chat. Row J14. */
export const writeNote = (
  ports: VisitPorts,
  caller: Caller,
  { id, activityId, audit, confirmed, text, mine, theirs }: Noting,
): Promise<VisitOutcome> =>
  changeVisit(ports, caller, {
    id,
    activityId,
    action: 'visit.log',
    owed: [
      ['sendco', 'new', 'visit-note'],
      ['link-therapist', 'silent', 'visit-note'],
    ],
    decide: async (before, act) => {
      if (before.state !== 'done') return fail(problem('not-ready', t.problems.noteEarly));
      if (!text.trim()) return fail(problem('reason-missing', t.problems.noNote));
      const note = noteSchema.safeParse({
        text: text.trim(),
        actions: { 'link-therapist': actionsIn(mine), sendco: actionsIn(theirs) },
        ...{ at: act.at, by: caller.name, personId: caller.personId },
      });
      if (!note.success) return fail(problem('too-many', t.problems.noteLong));
      const texts = [text, mine, theirs].map((each) => ({ field: 'note', label: t.fields.note, text: each }));
      const words = await lookAtWords(ports, caller, scopeOf(before), { texts, audit, confirmed });
      if (!words.ok) return words;
      return ok({ visit: { ...noted(before, act), note: note.data }, postings: [], audit: words.value });
    },
  });
