import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { addDays, type CivilDate, type Instant } from '../kernel/time.ts';
import type { Caller } from '../organisation/roles.ts';
import { schoolScope, type School } from '../organisation/school.ts';
import { agreementIdOf, type Agreement, type AgreementTerms } from './agreement.ts';
import { agreementText } from './text.ts';

/** Who writes, when, and the id of the edit: one sent twice counts once. */
export interface AgreementAct {
  readonly by: Pick<Caller, 'personId' | 'name'>;
  readonly at: Instant;
  readonly today: CivilDate;
  readonly editId: string;
}

/** A review further off than this is none. */
const mostDaysToReview = 3 * 366;

function whyNot({ signedOn, reviewOn }: AgreementTerms, today: CivilDate): string | undefined {
  if (signedOn > today) return agreementText.futureSigned;
  if (reviewOn <= signedOn) return agreementText.reviewBeforeSigned;
  return reviewOn > addDays(signedOn, mostDaysToReview) ? agreementText.reviewTooFar : undefined;
}

/**
 * The agreement as it is after somebody wrote its terms down, new or over `before`. Refused when somebody else has
 * written since `seen` (0 for none): both sides go by these words, so nothing of them goes unread.
 */
export function writeDown(
  school: School,
  before: Agreement | undefined,
  terms: AgreementTerms,
  seen: number,
  act: AgreementAct,
): Result<Agreement> {
  if (before?.answered.includes(act.editId)) return ok(before);
  if ((before?.rev ?? 0) !== seen)
    return fail(problem('changed-meanwhile', agreementText.changedBy(before?.changed.by ?? '')));
  const wrong = whyNot(terms, act.today);
  if (wrong) return fail(problem('not-understood', wrong));
  const scope = schoolScope(school);
  return ok({
    ...terms,
    ...scope,
    id: agreementIdOf(scope),
    schoolName: school.name,
    serviceName: school.serviceName,
    changed: { at: act.at, by: act.by.name, personId: act.by.personId },
    answered: [...(before?.answered ?? []), act.editId].slice(-20),
    rev: seen + 1,
  });
}
