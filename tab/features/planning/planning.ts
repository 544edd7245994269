import { shortDate, type CivilDate } from '../../../shared/kernel/time.ts';
import type { CycleAnswer } from '../../../shared/planning/contract.ts';
import type { CycleStatus, Slot } from '../../../shared/planning/cycle.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { tabText } from '../../text.ts';

export type CycleLine = NonNullable<CycleAnswer['cycle']>;
export type SlotLine = NonNullable<CycleLine['meeting']>;

export const titleOf = ({ label }: CycleLine): string => planningText.title({ label });
/** 'Thu 3 Dec, 09:30 to 10:30, face to face' */
export const slotWords = (slot: SlotLine): string => planningText.slotLine(slot as Omit<Slot, 'id'>);

/** A line in the parts that should not be broken: 'Thu 3 Dec,' '09:30 to 10:30,' 'face to face'. */
export const partsOf = (line: string): string[] => line.split(/(?<=,) /);

export type StepState = keyof typeof tabText.stepState;
export interface Step {
  readonly name: string;
  readonly state: StepState;
}

const reached: Record<CycleStatus, number> = { 'to-offer': 0, 'others-asked': 0, offered: 1, booked: 3 };

/** The way from the opening of the window to the agreed plan. Other times asked for lead back to the first step. */
export const stepsOf = ({ status, stage }: Pick<CycleLine, 'status' | 'stage'>): Step[] =>
  Object.values(tabText.steps).map((name, n, all) => {
    const at = stage === 'agreed' ? all.length : reached[status];
    return { name, state: n < at ? 'done' : n === at ? 'now' : 'later' };
  });

/** What happens next and where; undefined once the meeting is booked. */
export function nextLine({ status, waitsForYou }: Pick<CycleLine, 'status' | 'waitsForYou'>): string | undefined {
  if (status === 'booked') return undefined;
  if (status === 'offered') return waitsForYou ? tabText.next.choose : tabText.next.othersChoose;
  return waitsForYou ? tabText.next.offer : tabText.next.othersOffer;
}

/** A slot as a leaf of a calendar shows it: 'Thu', '3', 'Dec'. */
export const leafOf = (on: CivilDate): { day: string; number: string; month: string } => {
  const [day = '', number = '', month = ''] = shortDate(on).split(' ');
  return { day, number, month };
};

/** What a change means, in a sentence for screen readers; undefined when nothing changed. */
export function cycleNews(before: CycleAnswer, now: CycleAnswer): string | undefined {
  if (!now.cycle || now.cycle.rev === before.cycle?.rev) return undefined;
  return `${titleOf(now.cycle)}. ${now.cycle.standing}.`;
}
