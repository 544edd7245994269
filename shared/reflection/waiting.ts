import { sheetIdSchema } from '../kernel/ids.ts';
import type { AgendaHeading } from '../planning/agenda.ts';
import type { WaitingRow } from '../planning/waiting-rows.ts';
import type { Becomes, Reflection } from './reflection.ts';
import { reflectionText } from './text.ts';

/** The id of what an item becomes: it follows from the item, so that twice made it is there once. */
export const refOf = (kind: Becomes, itemId: string): string => `reflect-${kind}-${itemId}`;

const heading: AgendaHeading = 'questions';

/** Items of a kind on their way to a plan. Taken out, an item no longer waits; what a plan took in stays there. */
const waiting = (
  { id, items }: Reflection,
  kind: 'point' | 'outcome',
  textsOf: (item: Reflection['items'][number]) => Record<string, string>,
): WaitingRow[] =>
  items.flatMap((item) =>
    item.became
      .filter((made) => made.kind === kind)
      .map((made) => ({
        id: made.ref,
        kind,
        from: { sheetId: sheetIdSchema.parse(id), rowId: item.id, label: reflectionText.label },
        addedBy: made.side,
        texts: textsOf(item),
      })),
  );

/** Items that somebody made a point of the agenda, for the next plan. Row D05. */
export const pointsFromReflection = (reflection: Reflection): WaitingRow[] =>
  waiting(reflection, 'point', ({ text }) => ({ heading, text }));

/** Items that somebody made an outcome, for the next plan; their owner goes with them. Row D05. */
export const outcomesFromReflection = (reflection: Reflection): WaitingRow[] =>
  waiting(reflection, 'outcome', ({ text, owner }) => ({ outcome: text, ...(owner ? { owner } : {}) }));
