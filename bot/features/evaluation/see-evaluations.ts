import { blankEvaluation } from '../../../shared/evaluation/decide.ts';
import type { ChangedAnswer, EvaluationsAnswer, ToolAnswer } from '../../../shared/evaluation/contract.ts';
import { evaluationIdOf, orderOf, type Evaluation } from '../../../shared/evaluation/evaluation.ts';
import { presentTerm } from '../../../shared/evaluation/present-term.ts';
import type { Questionnaire } from '../../../shared/evaluation/questionnaire.ts';
import { questionnaireOf, questionnaires } from '../../../shared/evaluation/questionnaires.ts';
import { viewFor } from '../../../shared/evaluation/view.ts';
import { sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { EvaluationPorts } from './ports.ts';

/** The newest first, also of those that were begun on the same day. */
const newestFirst = (all: readonly Evaluation[], questionnaireId: string): Evaluation[] =>
  all
    .filter(({ questionnaire }) => questionnaire.id === questionnaireId)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));

/** This term's evaluation of a questionnaire; a blank one while nobody has answered anything. */
export async function presentOf(
  ports: Pick<EvaluationPorts, 'schools' | 'clock'>,
  school: School,
  questionnaire: Questionnaire,
  all: readonly Evaluation[],
): Promise<Evaluation> {
  const scope = schoolScope(school);
  const now = presentTerm(await ports.schools.calendar(school), ports.clock.today());
  const key = { scope, questionnaire: questionnaire.id, ...now };
  const id = evaluationIdOf(key);
  const about = { schoolName: school.name, questionnaire, at: ports.clock.now() };
  return all.find((each) => each.id === id) ?? blankEvaluation(id, key, about);
}

/** The questionnaires with where the school's newest of each stands. */
export async function evaluationsAnswer(
  ports: EvaluationPorts,
  caller: Caller,
  school: School,
): Promise<EvaluationsAnswer> {
  const all = await ports.evaluations.list(schoolScope(school));
  const side = sideOf(caller, schoolScope(school));
  return {
    tools: questionnaires.map((q) => {
      const [newest] = newestFirst(all, q.id);
      const view = newest && viewFor(questionnaireOf(q.id, newest.questionnaire.version) ?? q, newest, side);
      const { id, title, shortTitle, about, notice } = q;
      return {
        ...{ id, title, shortTitle, about, notice, statements: q.items.length },
        newest: view
          ? {
              id: view.id,
              term: view.term,
              academicYear: view.academicYear,
              progress: view.progress,
              finished: view.finished,
            }
          : null,
        findOuts: view?.findOuts.filter(({ done }) => !done).length ?? 0,
      };
    }),
  };
}

/** One evaluation as the caller may see it, with its files once there is something in it. */
export function answerFor(
  ports: Pick<EvaluationPorts, 'links'>,
  caller: Caller,
  q: Questionnaire,
  evaluation: Evaluation,
): ChangedAnswer {
  const view = viewFor(q, evaluation, sideOf(caller, evaluation));
  const file = (format: 'pdf' | 'word'): string => ports.links.evaluation(evaluation.id, caller.accountId, format);
  return { evaluation: view, files: evaluation.rev ? { pdf: file('pdf'), word: file('word') } : null };
}

/** A questionnaire with this term's evaluation and the dated versions before it; undefined for a name that is none. */
export async function toolAnswer(
  ports: EvaluationPorts,
  caller: Caller,
  school: School,
  tool: string,
): Promise<ToolAnswer | undefined> {
  const newest = questionnaireOf(tool);
  if (!newest) return undefined;
  const all = newestFirst(await ports.evaluations.list(schoolScope(school)), newest.id);
  const present = await presentOf(ports, school, newest, all);
  const questionnaire = questionnaireOf(newest.id, present.questionnaire.version) ?? newest;
  const side = sideOf(caller, schoolScope(school));
  return {
    questionnaire,
    ...answerFor(ports, caller, questionnaire, present),
    earlier: all.filter(({ id }) => id !== present.id).map((each) => viewFor(questionnaire, each, side)),
    side: side ?? null,
  };
}
