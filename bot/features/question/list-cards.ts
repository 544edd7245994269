import { cut } from '../../../shared/kernel/cut.ts';
import type { Question } from '../../../shared/question/question.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { card, heading, openUrl, primary, section, text, type Action } from '../../cards/card.ts';
import { choose } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { onSchool, statusOf } from './drawing.ts';

/** What a list of a school's questions is drawn from. */
export interface QuestionsDrawing {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly questions: readonly Question[];
  readonly mayAsk: boolean;
  readonly tab: string;
  readonly notice?: string | undefined;
}

const mostListed = 8;
const mostChoices = 30;

/** Open and answered questions of a school, the open ones first. */
export function questionsCard(drawing: QuestionsDrawing): Message {
  const { schoolId, schoolName, questions, mayAsk, tab, notice } = drawing;
  const summary = t.listed(schoolName);
  const listed = questions.slice(0, mostListed);
  const left = questions.length - listed.length;
  const lines = listed.map((each) =>
    section(cut(each.text, 160), [text(statusOf(each), { isSubtle: true, size: 'Small' })]),
  );
  const which = { id: 'which', label: t.which, errorMessage: t.whichError };
  const body = [
    heading(t.title),
    text(schoolName, { spacing: 'None', isSubtle: true }),
    ...(questions.length ? lines : [text(t.none)]),
    ...(left > 0 ? [text(t.more(left))] : []),
    ...(questions.length
      ? [
          choose(
            which,
            questions.slice(0, mostChoices).map(({ id, text: said }) => ({ title: cut(said, 60), value: id })),
          ),
        ]
      : []),
  ];
  const actions = [
    ...(questions.length ? [onSchool('open', t.openIt, schoolId, { isPrimary: !mayAsk })] : []),
    ...(mayAsk ? [onSchool('worried', t.worried, schoolId, { isPrimary: true })] : []),
    openUrl(t.openTab, tab),
  ];
  return { card: card(summary, body, actions, [notice]), summary };
}

/** Which school it is about, for those who have several. */
export function whichSchoolCard(schools: readonly { id: string; name: string }[], notice?: string): Message {
  const school = { id: 'school', label: t.whichSchool, errorMessage: t.chooseSchool };
  const body = [
    heading(t.worried),
    choose(
      school,
      schools.map(({ id, name }) => ({ title: name, value: id })),
    ),
  ];
  const go = onSchool('worried', t.goOn, 'me', { isPrimary: true });
  return { card: card(t.worried, body, [go], [notice]), summary: t.worried };
}

/** Back to the questions of a school: the one button of a card that keeps nothing. */
export const backToQuestions = (schoolId: string): Action[] => [{ ...onSchool('list', t.back, schoolId), ...primary }];
