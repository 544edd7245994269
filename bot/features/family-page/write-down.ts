import type { z } from 'zod';
import { toFix } from '../../../shared/family-page/answers.ts';
import type { FamilyAnswer, spokenInput } from '../../../shared/family-page/contract.ts';
import { speaksOf, withKnown } from '../../../shared/family-page/known.ts';
import { hasTyped } from '../../../shared/family-page/page.ts';
import { spokenOf } from '../../../shared/family-page/spoken.ts';
import { familyTabText as t } from '../../../shared/family-page/tab-text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { familyOf } from './family-of.ts';
import { seeFamily } from './make-page.ts';
import type { FamilyMakingPorts } from './ports.ts';
import { tell, tellingOf } from './send-answers.ts';

/**
 * What a family answered when the questions were read out, and was kept field by field, becomes their answers, with the
 * colleague who heard it. It is the page's one submission, as if it had been sent; what they typed at the link meanwhile
 * goes only when the press says so. Rows G07, H03; hazard H-13.
 */
export async function writeDown(
  ports: FamilyMakingPorts,
  caller: Caller,
  input: z.infer<typeof spokenInput>,
): Promise<Result<FamilyAnswer>> {
  const found = await familyOf(ports, caller, input);
  if (!found.ok) return found;
  const { pages, school, view } = found.value;
  const page = pages.find(({ id }) => id === input.pageId);
  if (!page) return fail(problem('not-found', t.gone));
  if (page.answered.includes(input.editId)) return seeFamily(ports, caller, input);
  if (view.rev !== input.seen && view.changed.personId !== caller.personId)
    return fail(problem('changed-meanwhile', requestText.changedBy(view.changed.by)));
  const said = spokenOf(view.spoken, page.personId);
  const answers = said.answers ?? {};
  const witness = said.witness?.trim();
  if (!witness) return fail(problem('not-understood', t.witnessNeeded));
  const person = view.people.find(({ id }) => id === page.personId);
  const known = speaksOf(person);
  const mayDecide = !view.around.excluded.includes(page.personId);
  const [fix] = Object.values(toFix(withKnown(answers, known), page.isOwn));
  if (fix) return fail(problem('not-understood', fix));
  const told = await tell(ports, { schoolId: school.id, pageId: page.id }, (stored) => {
    if (stored.value.answered.includes(input.editId)) return ok(undefined);
    if (stored.value.sent || stored.value.closed) return fail(problem('already-done', t.sentAlready));
    if (hasTyped(stored.value) && !input.overTyped) return fail(problem('not-ready', t.theyType));
    const telling = tellingOf(ports, stored, {
      ...{ answers, said: { how: 'spoken', witness }, known, mayDecide },
      ...{ by: caller, as: caller },
    });
    return ok({
      ...telling,
      requestRev: view.rev,
      page: { ...telling.page, answered: [...stored.value.answered, input.editId].slice(-20) },
    });
  });
  return told.ok ? seeFamily(ports, caller, input) : told;
}
