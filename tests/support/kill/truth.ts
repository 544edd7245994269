import { planningText } from '../../../shared/planning/text.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import type { Chatting } from '../chats.ts';
import { school, type Stage } from './stage.ts';

/** What is wrong between the record and the two chats; empty when both show the one truth and nothing twice. */
export async function faultsOf(stage: Stage): Promise<string[]> {
  const cycle = await stage.cycle();
  const records = stage.containers.records.items;
  const count = async (type: string): Promise<number> => {
    const { resources } = await records
      .query(
        {
          query: 'SELECT * FROM c WHERE c.schoolId = @school AND c.type = @type',
          parameters: [
            { name: '@school', value: school },
            { name: '@type', value: type },
          ],
        },
        { partitionKey: school },
      )
      .fetchAll();
    return resources.length;
  };
  const cycles = await count('cycle');
  const events = await count('audit');
  const owed = await count('outbox');
  return [
    ...(cycles > 1 ? [`${cycles} cycles`] : []),
    ...(cycle && events !== cycle.rev ? [`${events} audit events for rev ${cycle.rev}`] : []),
    ...(owed ? [`${owed} messages still owed`] : []),
    ...(cycle
      ? chatFaults('therapist', stage.therapist, cycle, planningText.standing(cycle, 'link-therapist'), true)
      : []),
    ...(cycle
      ? chatFaults('SENDCo', stage.sendco, cycle, planningText.standing(cycle, 'sendco'), cycle.round > 0)
      : []),
  ];
}

/** The messages about the school that are whole cards, not the one line a card shrinks to. */
export const wholeCards = (who: Chatting, cycle: Cycle): string[] =>
  who.all().filter((text) => text.includes(cycle.schoolName) && text.includes('As of '));

/** The one-line messages about the school. */
export const lines = (who: Chatting, cycle: Cycle): number =>
  who.all().filter((text) => text === planningText.moved(cycle)).length;

function chatFaults(side: string, who: Chatting, cycle: Cycle, standing: string, expected: boolean): string[] {
  const cards = wholeCards(who, cycle);
  if (cards.length > 1) return [`the ${side} sees ${cards.length} live cards`];
  if (expected && cards.length === 0) return [`the ${side} has no card`];
  return cards.filter((card) => !card.includes(standing)).map((card) => `the ${side} sees: ${card.slice(0, 120)}`);
}
