import type { ReadinessDay } from '../../../shared/readiness/readiness.ts';
import { readinessText } from '../../../shared/readiness/text.ts';

/** Days that stand beside each other: as many as a phone can still show. */
const mostShown = 4;

/** The last days on which something was changed, the oldest first; none while there is nothing to compare. */
export const shownDays = (days: readonly ReadinessDay[]): readonly ReadinessDay[] =>
  days.length > 1 ? days.slice(-mostShown) : [];

export const ratedOn = (day: ReadinessDay | undefined, statementId: string): string =>
  String(day?.answers[statementId] ?? readinessText.noAnswer);
