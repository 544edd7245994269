import type { Caller } from '../../../shared/organisation/roles.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { card, heading, openUrl, section, submit, text } from '../../cards/card.ts';
import type { Command, Press, PressAnswer } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { sentenceCard } from '../planning/cards.ts';
import { myPairs, type MyPair } from './my-pairs.ts';
import type { InitialPorts } from './ports.ts';
import { startDiscussions } from './start-discussions.ts';

/** Most schools with a button in one card; the rest are in the tab. */
const mostButtons = 4;

function standingOf({ other, sheet }: MyPair): string {
  const { agreed, underWay, notBegun } = initialText.standing;
  if (!sheet) return notBegun(other.name);
  return sheet.lockedAt ? agreed(other.name, sheet.lockedAt) : underWay(other.name);
}

/** The caller's schools with how far each pair is, and a button each. */
export function pairsCard(pairs: readonly MyPair[], tab: string): Message {
  const title = initialText.yourSchools;
  const body = pairs.map((pair) => section(pair.school.name, [text(standingOf(pair), { spacing: 'Small' })]));
  const buttons = pairs
    .slice(0, mostButtons)
    .map(({ school }) => submit(school.name, { verb: 'initial.start', v: 1, id: school.id, rev: 1 }));
  return {
    card: card(title, [heading(title), ...body], [...buttons, openUrl(planningText.form.openTab, tab)]),
    summary: title,
  };
}

async function startAt(ports: InitialPorts, caller: Caller, schoolId: string, activityId: string): Promise<Message[]> {
  const started = await startDiscussions(ports, caller, schoolId, activityId);
  return started.ok ? [] : [sentenceCard(started.problem.sentence)];
}

/** 'start': begins or goes on with the initial discussions; with several schools a list with a button each. */
export const startCommand = (ports: InitialPorts): Command => ({
  words: ['start', 'initial'],
  run: async (caller, { activityId }) => {
    const pairs = await myPairs(ports, caller);
    const [only] = pairs;
    if (!only) return [sentenceCard(initialText.notForYou)];
    if (pairs.length > 1) return [pairsCard(pairs, ports.links.tab('', caller.accountId))];
    return startAt(ports, caller, only.school.id, activityId);
  },
});

/** The button of a school, or of the welcome, where the id is 'me'. The card comes by the outbox. */
export const startPressed =
  (ports: InitialPorts) =>
  async (caller: Caller, press: Press): Promise<PressAnswer> => {
    const { id, activityId } = press;
    const [message] =
      id === 'me'
        ? await startCommand(ports).run(caller, { activityId })
        : await startAt(ports, caller, id, activityId);
    return { message };
  };
