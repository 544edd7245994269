import { planningCard } from '../../../../bot/features/planning/cards.ts';
import { readyCard } from '../../../../bot/features/planning/ready-card.ts';
import { gridSays } from '../../../../bot/features/planning/ready-press.ts';
import { buildGrids } from '../../../../infra/local/sample/build.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { sideSchema } from '../../../../shared/organisation/roles.ts';
import type { Cycle } from '../../../../shared/planning/cycle.ts';
import { openCheckIn } from '../../../../shared/planning/half-term.ts';
import { openPlan } from '../../../../shared/planning/open-plan.ts';
import { strands } from '../../../../shared/balanced-system/framework.ts';
import type { Grid } from '../../../../shared/scoping/grid.ts';
import type { Sheet } from '../../../../shared/sheet/sheet.ts';
import { bookedCycle, opening, priya, there } from '../../shared/planning/a-cycle.ts';
import { links, manyMeetings, named, namings, viewers, type Shown } from './every-card.ts';

const [grid] = [there(buildGrids()[0])];
const by = { at: opening, by: 'Ellen Whitfield', side: 'sendco' as const };

/** The grid as it is when the SENDCo has been through all of it for this term. */
export const sweptGrid = (cycle: Cycle): Grid => ({
  ...grid,
  sweep: { label: cycle.label, order: '2026-27|1', strands: Object.fromEntries(strands.map((each) => [each, by])) },
});

const signature = { personId: priya.personId, name: priya.name, at: opening, rev: 1 };

/** How far a plan can be: drafted, in conflict, agreed by one, agreed by both, corrected. */
export function plansOf(cycle: Cycle): [name: string, plan: Sheet][] {
  const drafted = openPlan(cycle, undefined, grid, opening);
  const focus = { text: 'Vocabulary *first*, '.repeat(30), by: null, at: opening, rev: 1, earlier: [] };
  const plan: Sheet = {
    ...drafted,
    rows: drafted.rows.map((row) => (row.kind === 'page' ? { ...row, fields: { focus } } : row)),
  };
  const both = { 'link-therapist': signature, sendco: signature };
  const locked = { ...plan, signed: both, lockedAt: opening };
  const conflict = { id: 'c', rowId: 'page', field: 'focus', text: 'Other', by: 'sendco' as const, at: opening };
  return [
    ['drafted', drafted],
    ['in conflict', { ...plan, conflicts: [conflict, { ...conflict, id: 'd' }] }],
    ['agreed by the therapist', { ...plan, signed: { 'link-therapist': signature, sendco: null } }],
    ['agreed', locked],
    [
      'corrected',
      {
        ...locked,
        addenda: [{ id: 'a', text: 'x', by: 'link-therapist', at: opening, signed: { ...both, sendco: null } }],
      },
    ],
  ];
}

const moments = {
  'when it is booked': opening,
  'on the evening before': instant('2026-12-02T18:00:00Z'),
  'after the meeting': instant('2026-12-03T11:00:00Z'),
};

const missedOnce = (cycle: Cycle): Cycle => ({
  ...cycle,
  missed: [{ meeting: there(cycle.meeting ?? undefined), at: opening, by: priya.personId, side: 'sendco' }],
});

/** Every live card from the booking on: plan × moment × viewer × names × with and without check-in and notice. */
export function* everyStageCard(): Generator<Shown> {
  for (const [how, naming] of Object.entries(namings)) {
    const cycle = named(missedOnce(bookedCycle()), naming);
    for (const [state, plan] of [...plansOf(cycle), ['not read along', undefined] as const])
      for (const [when, now] of Object.entries(moments))
        for (const [who, viewer] of Object.entries(viewers))
          for (const checkIn of [undefined, ...(plan?.lockedAt ? [openCheckIn(cycle, plan, now)] : [])])
            for (const notice of [undefined, 'Something was not quite right. '.repeat(8)]) {
              const told = notice ? manyMeetings : [];
              const drawing = { now, newId: 'n', links, plan, checkIn, grid: sweptGrid(cycle), notice, told };
              yield {
                name: [state, when, who, how, checkIn ? 'check-in open' : '', notice ? 'a notice' : ''].join(', '),
                ...planningCard(cycle, viewer, drawing),
              };
            }
  }
}

/** The list of each side: nothing ticked, all ticked, ready; with and without a grid that shows something. */
export function* everyReadyCard(): Generator<Shown> {
  for (const [how, naming] of Object.entries(namings)) {
    const cycle = named(bookedCycle(), naming);
    for (const side of sideSchema.options)
      for (const swept of [undefined, sweptGrid(cycle)])
        for (const readyAt of [null, opening])
          for (const notice of [undefined, 'Saved.']) {
            const prepared = { ...cycle.prepared, [side]: { ...cycle.prepared[side], readyAt } };
            const { card, summary } = readyCard({ ...cycle, prepared }, side, gridSays(swept, cycle), notice);
            yield { name: `ready, ${side}, ${how}, ${String(readyAt)}`, card: there(card), summary };
          }
  }
}
