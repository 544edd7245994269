import { addDays, type CivilDate, type Instant } from '../kernel/time.ts';
import { daysAfterSent, mostWrong, type FamilyPage } from './page.ts';
import type { FieldName } from './questions.ts';
import type { Answers } from './told.ts';

/** The page after somebody has named a birthday. */
export function afterBirthday(page: FamilyPage, isRight: boolean, today: CivilDate, at: Instant): FamilyPage {
  const wrong = isRight ? 0 : page.wrong + 1;
  return {
    ...page,
    wrong,
    lockedAt: wrong >= mostWrong ? at : null,
    openedOn: isRight ? today : page.openedOn,
    rev: page.rev + 1,
  };
}

/** Which form wrote, and which revision of the page it was drawn with. */
export interface Typing {
  readonly form: string;
  readonly seen: number;
}

/**
 * The page with answers that were typed. What another form wrote after this one was drawn, and differs, stays: `stale` are
 * the questions it is about. So nothing is overwritten unseen, on whichever phone.
 */
export function afterTyping(
  page: FamilyPage,
  answers: Answers,
  { form, seen }: Typing,
): { readonly page: FamilyPage; readonly stale: FieldName[] } {
  const rev = page.rev + 1;
  const entries = Object.entries(answers) as [FieldName, string][];
  const isStale = ([name, text]: [FieldName, string]): boolean => {
    const before = page.typed[name];
    return before !== undefined && before.rev > seen && before.form !== form && before.text !== text;
  };
  const news = entries.filter((each) => !isStale(each) && (page.typed[each[0]]?.text ?? '') !== each[1]);
  const stale = entries.filter(isStale).map(([name]) => name);
  if (news.length === 0) return { page, stale };
  const typed = { ...page.typed, ...Object.fromEntries(news.map(([name, text]) => [name, { text, rev, form }])) };
  return { page: { ...page, typed, rev }, stale };
}

/** What was typed so far. */
export const answersOf = ({ typed }: Pick<FamilyPage, 'typed'>): Answers =>
  Object.fromEntries(Object.entries(typed).map(([name, { text }]) => [name, text]));

/** The page once its answers are in the request: they are kept there alone. */
export const afterSending = (
  page: FamilyPage,
  how: 'link' | 'spoken',
  { at, today }: { readonly at: Instant; readonly today: CivilDate },
): FamilyPage => ({
  ...page,
  typed: {},
  sent: { at, how },
  until: addDays(today, daysAfterSent),
  rev: page.rev + 1,
});

/** The page of a child whose record is erased: closed, without a word. Row C-13. */
export const forgottenPage = (page: FamilyPage, at: Instant, by: string): FamilyPage => ({
  ...page,
  typed: {},
  readNowAt: null,
  ring: '',
  closed: page.closed ?? { at, by },
  rev: page.rev + 1,
});
