import { cannotWait } from '../../../shared/family-page/answers.ts';
import { afterTyping, answersOf, type Typing } from '../../../shared/family-page/decide.ts';
import type { FieldName } from '../../../shared/family-page/questions.ts';
import type { FamilyPage } from '../../../shared/family-page/page.ts';
import { familyText as t } from '../../../shared/family-page/text.ts';
import type { Answers } from '../../../shared/family-page/told.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { theLink } from '../records.ts';
import { changePage } from './change-page.ts';
import { pageAt, type LinkPlace } from './enter.ts';
import type { FamilyPagePorts } from './ports.ts';

export interface TypedAnswers {
  readonly page: FamilyPage;
  /** Questions that somebody answered on another device after this form was drawn. */
  readonly stale: readonly FieldName[];
}

/**
 * Keeps what was typed, at each field or the whole form. One read and one write; the chain gets no line for each key, but
 * one when words are new that must not wait, whose writer is shown where to turn. Row C-31.
 */
export async function typeAnswers(
  ports: FamilyPagePorts,
  place: LinkPlace,
  answers: Answers,
  typing: Typing,
): Promise<Result<TypedAnswers>> {
  const found = await pageAt(ports, place);
  if (!found.ok) return found;
  let stale: readonly FieldName[] = [];
  const changed = await changePage(ports, theLink, place, (page) => {
    if (page.sent || page.closed) return fail(problem('already-done', t.sentAlready));
    const typed = afterTyping(page, answers, typing);
    stale = typed.stale;
    const before = cannotWait(answersOf(page));
    const showsRoute = cannotWait(answersOf(typed.page)).some((name) => !before.includes(name));
    return ok(typed.page === page ? undefined : { page: typed.page, showsRoute });
  });
  return changed.ok ? ok({ page: changed.value, stale }) : changed;
}
