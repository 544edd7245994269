import type { Caller } from '../../../shared/organisation/roles.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { shortDate } from '../../../shared/kernel/time.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { waitsForSide } from '../../../shared/planning/stage.ts';
import type { Summary } from '../../../shared/organisation/summary.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { sideOf } from '../../../shared/organisation/permission.ts';
import { card, heading, openUrl, section, submit, text } from '../../cards/card.ts';
import type { Command, Press, PressAnswer } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import type { OutboxStore } from '../../outbox/store.ts';
import { bringCard } from '../bring-card.ts';
import { mySchools, noneFor } from '../organisation/my-schools.ts';
import { mostInACard } from '../organisation/schools-of.ts';
import type { ServiceStore } from '../organisation/store.ts';
import { sentenceCard } from './cards.ts';
import { cycleFor } from './change-cycle.ts';
import { windowAhead } from './next-window.ts';
import type { PlanningPorts } from './ports.ts';
import { show, viewerOf } from './viewer.ts';

export interface ShowPlanPorts extends PlanningPorts {
  readonly services: ServiceStore;
  readonly outboxStore: OutboxStore;
}

/** Most schools with a button in one card; the rest are in the tab. */
const mostButtons = 5;

/** The caller's live card of a cycle comes to the bottom of the chat; who only looks on is answered with it. */
async function bringCycle(ports: ShowPlanPorts, caller: Caller, cycle: Cycle, activityId: string): Promise<Message[]> {
  if (!viewerOf(caller, cycle).side) return [show(ports, caller, cycle)];
  await bringCard(ports, caller, { schoolId: cycle.schoolId, about: cycle.id }, activityId);
  return [];
}

type Planned = Summary & { readonly cycle: NonNullable<Summary['cycle']> };

const isPlanned = (summary: Summary): summary is Planned => summary.cycle !== null;

function listCard(caller: Caller, planned: readonly Planned[], ports: ShowPlanPorts): Message {
  const now = ports.clock.now();
  const line = (summary: Planned): string =>
    planningText.standing(summary.cycle, sideOf(caller, summary), { plan: summary.plan, now });
  const waits = ({ cycle, plan, ...scope }: Planned): boolean => {
    const side = sideOf(caller, scope);
    return side !== undefined && waitsForSide(cycle, plan, side, now);
  };
  const summary = planningText.yourSchools(planned.length, planned.filter(waits).length);
  // Schools that wait for this person come first, since a long list goes on in the tab.
  const listed = planned.toSorted((a, b) => Number(waits(b)) - Number(waits(a))).slice(0, mostInACard);
  const body = listed.map((each) => section(each.schoolName, [text(line(each), { spacing: 'Small' })]));
  const buttons = listed
    .slice(0, mostButtons)
    .map((each) => submit(each.schoolName, { verb: 'planning.show', v: 1, id: each.cycle.id, rev: each.cycle.rev }));
  const more = openUrl(planningText.form.openTab, ports.links.tab('', caller.accountId));
  return { card: card(summary, [heading(summary), ...body], [...buttons, more]), summary };
}

/** 'plan': the caller's live card, or the list of their schools with a button each. */
export const planCommand = (ports: ShowPlanPorts): Command => ({
  words: ['plan', 'planning', 'meeting'],
  run: async (caller, { activityId }) => {
    const mine = await mySchools(ports.services, caller, 'cycle.see');
    const planned = mine.filter(isPlanned);
    const [only] = planned;
    if (mine.length === 0) return [sentenceCard(noneFor(caller, organisationText.notForYourRole))];
    if (!only) return [sentenceCard(await nothingYet(ports, mine))];
    if (planned.length > 1) return [listCard(caller, planned, ports)];
    const cycle = await ports.cycles.load(only.schoolId, only.cycle.id);
    return cycle ? bringCycle(ports, caller, cycle.value, activityId) : [sentenceCard(planningText.notYours)];
  },
});

async function nothingYet(ports: ShowPlanPorts, mine: readonly Summary[]): Promise<string> {
  const [first] = mine;
  const school = first && (await ports.schools.load(first.schoolId));
  const window = school && (await windowAhead(ports, school));
  if (window && window.opensAt <= ports.clock.now()) return planningText.opensNow(window.label);
  return window ? planningText.notOpenYet(window.label, shortDate(window.opensOn)) : planningText.noWindow;
}

/** A school's button in the list: its live card comes to the bottom of the chat. */
export const showPlan =
  (ports: ShowPlanPorts) =>
  async (caller: Caller, press: Press): Promise<PressAnswer> => {
    const stored = await cycleFor(ports, caller, press);
    if (!stored) return { message: sentenceCard(planningText.notYours) };
    const [message] = await bringCycle(ports, caller, stored.value, press.activityId);
    return { message };
  };
