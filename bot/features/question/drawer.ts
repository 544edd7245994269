import { may } from '../../../shared/organisation/permission.ts';
import { sideSchema, type Caller } from '../../../shared/organisation/roles.ts';
import { participantFor, schoolOn } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { scopeOf } from '../../../shared/question/question.ts';
import type { Drawer } from '../../ports/drawer.ts';
import type { QuestionDrawing } from './drawing.ts';
import { movedQuestion, questionCard } from './question-cards.ts';
import { seenQuestion, type SeenQuestion } from './see-questions.ts';
import type { QuestionPorts } from './ports.ts';

/** What a question's card is drawn with for one caller. */
export function drawingFor(ports: QuestionPorts, caller: Caller, seen: SeenQuestion): QuestionDrawing {
  const { schoolId } = seen.question;
  const scope = scopeOf(seen.question);
  return {
    ...seen,
    mayAsk: may(permissions, caller, 'question.ask', scope),
    mayAnswer: may(permissions, caller, 'question.answer', scope),
    tab: ports.links.tab(`${schoolId}/questions`, caller.accountId),
    gridTab: ports.links.tab(`${schoolId}/grid`, caller.accountId),
    newId: ports.ids.make(),
  };
}

/** The live card of a question: the therapist's comes with it, the school's with the first answer. Row G02. */
export const questionDrawer = (ports: QuestionPorts): Drawer => ({
  prefix: 'question',
  load: async (schoolId, about) => {
    const [stored, record] = await Promise.all([ports.questions.load(schoolId, about), ports.schools.load(schoolId)]);
    if (!stored || !record) return undefined;
    const { value } = stored;
    const school = schoolOn(record, ports.clock.today());
    const seen = await seenQuestion(ports, value);
    return {
      participants: sideSchema.options.flatMap((side) => participantFor(school, side) ?? []),
      maySee: (caller) => may(permissions, caller, 'question.see', scopeOf(value)),
      draw: (caller) => questionCard(drawingFor(ports, caller, seen)),
      moved: (summary) => movedQuestion(value, summary),
    };
  },
});
