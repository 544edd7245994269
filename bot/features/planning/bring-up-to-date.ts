import type { CycleId, SchoolId } from '../../../shared/kernel/ids.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { agendaFacts } from '../../../shared/planning/agenda-facts.ts';
import { busyElsewhere } from '../../../shared/planning/clashes.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { followAgreement, followPeople, followPlan, followsRecords } from '../../../shared/planning/follow.ts';
import { isToBeProposed, withProposal } from '../../../shared/planning/propose.ts';
import { checkInIdOf } from '../../../shared/planning/half-term.ts';
import { schoolOn, type School } from '../../../shared/organisation/school.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import type { Put, Stored } from '../../ports/change.ts';
import { auditOf, outboxItems, theJob } from '../records.ts';
import type { SourcesFor } from './agenda-sources.ts';
import type { BookingPorts, PlanningPorts } from './ports.ts';

/** Everything a live card is drawn from. */
export interface CycleNow {
  readonly cycle: Cycle;
  readonly plan: Sheet | undefined;
  readonly checkIn: Sheet | undefined;
  readonly grid: Grid | undefined;
  readonly school: School | undefined;
}

/** Somebody who writes at the same moment owes a message too, and that one brings things up to date again. */
const mostTries = 3;

/**
 * A cycle and its plan with what follows from other records brought along: the people who hold the posts today, and,
 * while a booked meeting's plan is open, the agenda's own lines and the gaps of the grid. Interrupted or beaten by
 * another writer it is simply done the next time. Undefined when the cycle does not exist.
 */
export async function bringUpToDate(
  ports: BookingPorts,
  sourcesFor: SourcesFor,
  schoolId: SchoolId,
  id: CycleId,
): Promise<CycleNow | undefined> {
  for (let tries = 1; ; tries += 1) {
    const { cycle: stored, plan, record } = await ports.cycles.loadWithPlan(schoolId, id);
    const school = record && schoolOn(record, ports.clock.today());
    if (!stored) return undefined;
    const stands = followAgreement(stored.value, plan?.value, ports.clock.now());
    if (stands && tries < mostTries) {
      await write(ports, stored, stands, 'planning.meeting-stands');
      continue;
    }
    const proposed = isToBeProposed(stored.value) && (await proposalFor(ports, stored.value));
    if (proposed && tries < mostTries) {
      const event = proposed.draft.length ? 'planning.time-proposed' : 'planning.no-time-left';
      await write(ports, stored, proposed, event);
      continue;
    }
    // While a time is being found the card shows nothing of the grid.
    const grid = stored.value.status === 'booked' ? await ports.grid.load(schoolId) : undefined;
    const checkIn = plan?.value.lockedAt ? (await ports.sheets.load(schoolId, checkInIdOf(id)))?.value : undefined;
    const read: CycleNow = { cycle: stored.value, plan: plan?.value, checkIn, grid: grid?.value, school };
    if (!school) return read;
    const news = await newsFor(ports, sourcesFor, school, { stored, plan, grid: grid?.value });
    if (!news) return read;
    const after = { ...read, cycle: news.cycle, plan: news.plan };
    if ((await news.save()) === 'saved') return after;
    if (tries === mostTries) return read;
  }
}

/** After two rounds in vain: the first time both can, put before the therapist. Her other meetings cost one query a round. */
const proposalFor = async (ports: BookingPorts, cycle: Cycle): Promise<Cycle | undefined> =>
  withProposal(
    cycle,
    busyElsewhere(await ports.services.summaries(cycle.serviceId), cycle, 'link-therapist'),
    ports.clock.now(),
  );

const write = (ports: PlanningPorts, before: Stored<Cycle>, value: Cycle, event: string) =>
  ports.records.commit({
    schoolId: value.schoolId,
    puts: [{ type: 'cycle', value, before }],
    audit: [auditOf(ports, theJob, value, event)],
    outbox: [],
  });

interface Read {
  readonly stored: Stored<Cycle>;
  readonly plan: Stored<Sheet> | undefined;
  readonly grid: Grid | undefined;
}

/** What is to be written, if anything. */
async function newsFor(ports: PlanningPorts, sourcesFor: SourcesFor, school: School, { stored, plan, grid }: Read) {
  const people = followPeople(stored.value, school, ports.clock.now());
  const cycle = people?.cycle ?? stored.value;
  const followed = plan && (await planFor(sourcesFor, school, cycle, plan.value, grid, ports.clock.today()));
  if (!people && !followed) return undefined;
  const puts: Put[] = [
    ...(people ? [{ type: 'cycle' as const, value: cycle, before: stored }] : []),
    ...(plan && followed ? [{ type: 'sheet' as const, value: followed, before: plan }] : []),
  ];
  const about = { schoolId: school.id, about: cycle.id };
  const save = async () => {
    const saved = await ports.records.commit({
      schoolId: school.id,
      puts,
      audit: people ? [auditOf(ports, theJob, cycle, 'planning.people-changed')] : [],
      outbox: outboxItems(
        ports,
        about,
        (people?.newTo ?? []).map((side) => [side, 'new', 'new-in-post'] as const),
      ),
    });
    if (people?.newTo.length) ports.outbox.wake(school.id);
    return saved;
  };
  return { cycle, plan: followed ?? plan?.value, save };
}

/** The plan as it follows the other records; before a meeting is booked only its people do, to keep a booking cheap. */
async function planFor(
  sourcesFor: SourcesFor,
  school: School,
  cycle: Cycle,
  plan: Sheet,
  grid: Grid | undefined,
  today: CivilDate,
): Promise<Sheet | undefined> {
  if (plan.lockedAt) return undefined;
  const { participants } = cycle;
  if (!followsRecords(cycle, today)) return followPlan(plan, participants);
  const sources = await sourcesFor(school, grid, plan);
  return followPlan(plan, participants, { grid, facts: (rows) => agendaFacts(rows, sources) });
}
