import { may } from '../../../shared/organisation/permission.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Question } from '../../../shared/question/question.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { anySuggestsRisk } from '../../../shared/safeguarding/suggests-risk.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { sentenceCard } from '../planning/cards.ts';
import { noteRouteShown, safeguardingCard } from '../safeguarding/route-shown.ts';
import { questionFor } from './change-question.ts';
import { drawingFor } from './drawer.ts';
import type { QuestionDrawing } from './drawing.ts';
import { backToQuestions } from './list-cards.ts';
import type { QuestionPorts } from './ports.ts';
import { questionCard } from './question-cards.ts';
import { seenQuestion } from './see-questions.ts';
import { listCard } from './worried.ts';

type Ports = QuestionPorts;
export type Shown = Pick<QuestionDrawing, 'notice' | 'said' | 'typed' | 'warned'>;

/** A question's card for the caller, as it stands. */
export const draw = async (
  ports: Ports,
  caller: Caller,
  question: Question,
  shown: Shown = {},
  card: (drawing: QuestionDrawing) => Message = questionCard,
): Promise<PressAnswer> => ({
  message: card({ ...drawingFor(ports, caller, await seenQuestion(ports, question)), ...shown }),
});

/** Nothing of theirs. */
export const away = (sentence: string = t.notYours): PressAnswer => ({ message: sentenceCard(sentence) });

/** A question as the caller has it now. */
export async function showQuestion(ports: Ports, caller: Caller, id: string, shown?: Shown): Promise<PressAnswer> {
  const stored = await questionFor(ports, caller, id);
  return stored ? draw(ports, caller, stored.value, shown) : away();
}

/** The questions of the school that a button names. */
export async function listQuestions(ports: Ports, caller: Caller, press: Press, notice?: string): Promise<PressAnswer> {
  const found = await theirSchool(ports.schools, caller, press.id, 'question.see');
  return found.ok ? { message: await listCard(ports, caller, found.value, notice) } : away();
}

export const openQuestion =
  (ports: Ports) =>
  (caller: Caller, press: Press, { which }: { readonly which: string }): Promise<PressAnswer> =>
    which ? showQuestion(ports, caller, which) : listQuestions(ports, caller, press, t.whichError);

/**
 * The way to the safeguarding lead in the place of a form whose words suggest a risk; undefined when they do not. It comes
 * before anything that could bring the form back with them. Row C-31.
 */
export async function routeFor(
  ports: Ports,
  caller: Caller,
  place: SchoolScope | undefined,
  typed: unknown,
): Promise<PressAnswer | undefined> {
  if (!place || !may(permissions, caller, 'question.see', place) || !anySuggestsRisk(typed)) return undefined;
  await noteRouteShown(ports, caller, place, 'question.route-shown');
  return { message: safeguardingCard(backToQuestions(place.schoolId)) };
}
