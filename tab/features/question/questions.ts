import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import type { Strand } from '../../../shared/balanced-system/framework.ts';
import {
  helpAnswer,
  questionAnswer,
  routeShownAnswer,
  type QuestionsAnswer,
  type QuestionView,
} from '../../../shared/question/contract.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import type { Post } from '../../api.ts';
import { createTyped } from '../../typed.ts';
import type { Watch } from '../../watch.ts';

/** What is typed in the form of a question, an answer or a request for help. */
export interface Draft {
  /** Minted with the form: sent twice, it counts once. */
  readonly id: string;
  readonly text: string;
  readonly yearGroup: string;
  readonly strands: readonly Strand[];
  readonly hopedFor: string;
  readonly minutes: string;
}

export const blankDraft = (id: string, more: Partial<Draft> = {}): Draft => ({
  ...{ id, text: '', yearGroup: '', strands: [], hopedFor: '', minutes: '10' },
  ...more,
});

/** Open forms, kept while somebody looks at another page. */
export const newQuestionForms = () => createTyped<Draft>(({ text, hopedFor }) => `${text}${hopedFor}`.trim() !== '');

/** Why something was not sent; `found` when the words may tell who a child is. */
export interface NotSent {
  readonly sentence: string;
  readonly found?: readonly FoundIn[];
  readonly ownSign?: true;
}

interface Sending {
  readonly post: Post;
  readonly newId: () => string;
}

const address = (school: string, rest = ''): string => `/api/schools/${encodeURIComponent(school)}${rest}`;

/** Notes that the way for something that must not wait was shown here: neither which way, nor about whom. */
export const noteRouteShown = async ({ post, newId }: Sending, school: string): Promise<void> => {
  await post(address(school, '/route-shown'), { editId: newId() }, routeShownAnswer);
};

/** The minutes that were typed; undefined for what is no whole number of them. */
export const minutesOf = (typed: string): number | undefined =>
  /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= 480 ? Number(typed) : undefined;

const notSent = (answer: { readonly sentence: string; readonly found?: readonly FoundIn[] }): NotSent => ({
  sentence: answer.sentence,
  ...(answer.found ? { found: answer.found } : {}),
});

/** Everything that can be done with the questions of a school; each answers why it was not done. */
export function questionActs({ post, newId }: Sending, watch: Watch<QuestionsAnswer>, school: string) {
  const change = async (rest: string, body: object): Promise<NotSent | undefined> => {
    const answer = await post(address(school, `/questions${rest}`), { editId: newId(), ...body }, questionAnswer);
    await watch.renew();
    return answer.ok ? undefined : notSent(answer);
  };
  const of = ({ id }: Pick<QuestionView, 'id'>, part: string): string => `/${encodeURIComponent(id)}/${part}`;
  return {
    ask: ({ id, text, yearGroup, strands }: Draft, confirmed: boolean): Promise<NotSent | undefined> =>
      text.trim()
        ? change('', { newId: id, redFlags: 'none', yearGroup: yearGroup || null, strands, text, confirmed })
        : Promise.resolve({ sentence: t.noWords }),
    answer: (question: QuestionView, draft: Draft, confirmed: boolean): Promise<NotSent | undefined> => {
      const minutes = minutesOf(draft.minutes);
      if (!draft.text.trim()) return Promise.resolve({ sentence: t.noAnswer });
      if (minutes === undefined) return Promise.resolve({ sentence: t.minutesError });
      return change(of(question, 'answers'), { answerId: draft.id, text: draft.text, minutes, confirmed });
    },
    tryOffer: (question: QuestionView, entryId: string): Promise<NotSent | undefined> =>
      change(of(question, 'tries'), { entryId }),
    /** Answers the plan on which the child stands, or why it was not begun. */
    help: async (
      question: QuestionView,
      { id, yearGroup, text, hopedFor }: Draft,
      confirmed: boolean,
    ): Promise<{ readonly planId: string } | NotSent> => {
      const path = address(school, `/questions${of(question, 'request')}`);
      const answer = await post(path, { editId: id, yearGroup, question: text, hopedFor, confirmed }, helpAnswer);
      await watch.renew();
      return answer.ok ? { planId: answer.value.planId } : notSent(answer);
    },
  };
}
export type QuestionActs = ReturnType<typeof questionActs>;

/** Questions that wait for an answer, and those that have one, as the server sorted them. */
export const split = (questions: readonly QuestionView[]) => ({
  open: questions.filter(({ answers }) => answers.length === 0),
  answered: questions.filter(({ answers }) => answers.length > 0),
});

/** How a question stands, in one line. */
export function standingOf({ asked, answers, firstAnswerAfter, requestId }: QuestionView): string {
  const standing =
    firstAnswerAfter === null ? t.status.waits(asked.at) : t.status.answered(answers.length, firstAnswerAfter);
  return requestId ? `${standing}. ${t.status.request}` : standing;
}

/** What of the grid is here for a question and not noted as tried yet. */
export const leftToTry = ({ offers, trying }: Pick<QuestionView, 'offers' | 'trying'>) =>
  offers.filter(({ entryId }) => !trying.some((each) => each.entryId === entryId));
