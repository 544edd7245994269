import { halfTermAt } from '../planning/half-term.ts';
import { schoolDays } from '../calendar/calendar.ts';
import type { Years } from '../calendar/days.ts';
import { civilDateSchema, londonDate, type CivilDate, type Instant } from '../kernel/time.ts';
import { sideSchema, type Side } from '../organisation/roles.ts';
import type { Cycle } from '../planning/cycle.ts';
import { needsLead, timesFallen } from '../planning/fallen-through.ts';
import { isOutcome, thisTermsRows } from '../planning/plan-form.ts';
import { dayLostAt, meetingEndsAt, meetingStartsAt, moveWaitsFor } from '../planning/stage.ts';
import type { Grid } from '../scoping/grid.ts';
import { isReviewed, isSwept, termOfCycle } from '../scoping/sweep.ts';
import { rowsOf, textOf, type Row, type Sheet } from '../sheet/sheet.ts';
import { londonTime } from '../kernel/time.ts';
import { notRead, type ActionFacts, type CycleFacts, type Known } from './facts.ts';

/** What was read of one term's planning. `next`: the plan of the term after it, in which something may be marked done. */
export interface CycleRead {
  readonly cycle: Cycle;
  readonly plan: Sheet | undefined;
  readonly checkIn: Sheet | undefined;
  readonly grid: Known<Grid | undefined>;
  readonly incomplete: Known<number>;
  readonly next?: Sheet | undefined;
}

const signedBy = (sheet: Sheet | undefined): Side[] => sideSchema.options.filter((side) => sheet?.signed[side]);

/** What of a cycle and its plan decides about reminders, at a moment. */
export function cycleFacts(read: CycleRead, years: Years, now: Instant): CycleFacts {
  const { cycle, plan, grid, incomplete } = read;
  const { id, label, dueOn, lateDays, status, statusAt, round, offer, changed, openedAt, meeting, move } = cycle;
  const fell = [...cycle.missed, ...cycle.cancelled].map(({ at }) => londonDate(at)).toSorted();
  const mover = moveWaitsFor(cycle, now);
  const lost = dayLostAt(cycle, now);
  const isDone = (side: Side): Known<boolean> => {
    if (cycle.prepared[side].ticks['grid']) return true;
    if (grid === notRead) return notRead;
    const about = termOfCycle(id)?.label;
    return side === 'sendco' ? isSwept(grid, about) : isReviewed(grid, about);
  };
  const lockedOn = plan?.lockedAt ? londonDate(plan.lockedAt) : undefined;
  return {
    id,
    label,
    openedOn: londonDate(openedAt),
    dueOn,
    lastOn: lateDays.at(-1) ?? dueOn,
    status,
    statusOn: londonDate(statusAt ?? changed.at),
    round,
    offeredUntil: offer
      .map(({ on }) => on)
      .toSorted()
      .at(-1),
    meeting:
      status === 'booked' && meeting
        ? {
            on: meeting.on,
            startsAt: meeting.at,
            endsAt: londonTime(meetingEndsAt(meeting)),
            bookedAt: meeting.bookedAt,
            bookedOn: londonDate(meeting.bookedAt),
            dayLostOn: lost && londonDate(lost),
            begun: meetingStartsAt(meeting) <= now,
          }
        : undefined,
    moveWaits: mover && move ? { side: mover, since: londonDate(move.at) } : undefined,
    fallen: { times: timesFallen(cycle), lastOn: fell.at(-1), needsLead: needsLead(cycle) },
    agreedBy: signedBy(plan),
    lockedOn,
    children: plan ? rowsOf(plan, 'child').length : 0,
    childrenListed: cycle.prepared.sendco.ticks['children'] !== undefined,
    incomplete,
    gridDone: { 'link-therapist': isDone('link-therapist'), sendco: isDone('sendco') },
    actions: plan?.lockedAt ? openActions(plan, read) : [],
    checkIn: lockedOn && checkInOf(read, years, lockedOn),
  };
}

/** A check-in that is there, or that will open; one whose day had come before the plan was agreed never opens. */
function checkInOf({ cycle, checkIn }: CycleRead, years: Years, lockedOn: CivilDate): CycleFacts['checkIn'] {
  if (checkIn) {
    const agreedBy = checkIn.lockedAt ? sideSchema.options : signedBy(checkIn);
    const opensOn = londonDate(checkIn.openedAt);
    return { opensOn, dueOn: blockEndsOn(years, opensOn), agreedBy };
  }
  const opensOn = years.map((year) => halfTermAt(year, cycle)?.on).find((day) => day !== undefined);
  return opensOn && opensOn > lockedOn ? { opensOn, dueOn: blockEndsOn(years, opensOn), agreedBy: [] } : undefined;
}

/** The last school day of the block that a day lies in; the day itself where it lies in none any more. */
function blockEndsOn(years: Years, day: CivilDate): CivilDate {
  const year = years.find(({ blocks }) => blocks.some(({ firstOn, lastOn }) => firstOn <= day && day <= lastOn));
  const block = year?.blocks.find(({ lastOn }) => day <= lastOn);
  return (year && block && schoolDays(year, day, block.lastOn).at(-1)) ?? day;
}

/** Lines of an agreed plan with 'By when' that nobody has said to be done. Row F14. */
function openActions(plan: Sheet, { checkIn, next }: Pick<CycleRead, 'checkIn' | 'next'>): ActionFacts[] {
  const outcomes = thisTermsRows(plan);
  const said = (row: Row | undefined, ...fields: string[]) => fields.some((field) => textOf(row, field) === 'yes');
  const isOver = (row: Row): boolean => {
    if (isOutcome(row) ? !outcomes.includes(row) : said(row, 'done')) return true;
    const progress = checkIn && rowsOf(checkIn, 'progress').find(({ ref }) => ref === row.id);
    if (textOf(progress, 'progress') === 'done') return true;
    const carried = next?.rows.find(({ from }) => from?.sheetId === plan.id && from.rowId === row.id);
    return carried !== undefined && (carried.removed !== null || said(carried, 'done', 'achieved'));
  };
  return rowsOf(plan).flatMap((row) => {
    const dueOn = civilDateSchema.safeParse(textOf(row, 'dueOn'));
    if (!dueOn.success || isOver(row)) return [];
    // What nobody has taken on is everybody's. Hazard H-01.
    const owner = sideSchema.safeParse(textOf(row, 'owner')).data ?? 'both';
    return [{ owner, dueOn: dueOn.data }];
  });
}
