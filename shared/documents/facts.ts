import type { HoursAnswer } from '../hours/contract.ts';
import type { Instant } from '../kernel/time.ts';
import type { SchoolPerson } from '../organisation/school.ts';
import type { Side } from '../organisation/roles.ts';
import type { Meeting } from '../planning/cycle.ts';
import type { GridEntry } from '../scoping/scoping.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { documentsText } from './text.ts';

/** What the papers of a plan are made from. Contacts are null for a reader who may not see them. */
export interface PlanFacts {
  readonly sheet: Sheet;
  readonly serviceName: string;
  readonly people: readonly SchoolPerson[];
  readonly meeting: Meeting | null;
  readonly entries: readonly GridEntry[];
  readonly hours: HoursAnswer;
  readonly now: Instant;
}

/** A side's name in a plan: of the one who takes part, or what the side is called. */
export const sideName = (sheet: Pick<Sheet, 'participants'>, side: Side): string =>
  sheet.participants.find((each) => each.role === side)?.name ?? documentsText.sides[side];
