import { sheetIdSchema, type SheetId } from '../kernel/ids.ts';
import { addDays, londonDate, type Instant } from '../kernel/time.ts';
import type { Participant, Side } from '../organisation/roles.ts';
import { participantFor, schoolScope, type School } from '../organisation/school.ts';
import type { Row, Sheet } from '../sheet/sheet.ts';
import { firstFields, newRow, newSheet } from '../sheet/new.ts';
import { initialOutcomes, initialTools, outcomeIds } from './outcomes.ts';
import { initialText } from './text.ts';

const both: readonly Side[] = ['link-therapist', 'sendco'];

/** The present pair of a school as participants, therapist first; undefined while a post is vacant. */
export function pairOf(school: School): readonly [Participant, Participant] | undefined {
  const [therapist, sendco] = both.map((side) => participantFor(school, side));
  return therapist && sendco && [therapist, sendco];
}

/** One sheet a pair: when either person changes it is a new pair, and the old sheet stays as history. Row C01. */
export function initialIdOf(school: School): SheetId | undefined {
  const pair = pairOf(school);
  const persons = pair?.map(({ personId }) => personId).join('+');
  return persons ? sheetIdSchema.parse(`initial|${school.serviceId}|${school.id}|${persons}`) : undefined;
}

/** How long a link agreement holds before the pair looks at it again, unless they choose another day. */
const reviewAfterDays = 364;

/** The page a pair begins with: outcomes, actions and agreement prefilled in our words, nothing ticked. Rows C02, C11. */
export function openInitial(school: School, startedBy: Side, activityId: string, at: Instant): Sheet | undefined {
  const id = initialIdOf(school);
  const participants = pairOf(school);
  if (!id || !participants) return undefined;
  const row = (rowId: string, kind: string, texts: Readonly<Record<string, string>>, more: Partial<Row> = {}): Row =>
    newRow({ id: rowId, kind, fields: firstFields(texts, at), ...more });
  const actions = outcomeIds.flatMap((outcome) =>
    both.flatMap((side) =>
      initialOutcomes[outcome].actions[side].map((action, n) => {
        const short = side === 'sendco' ? 'school' : 'slt';
        return row(`${outcome}-${short}-${n + 1}`, `${short}-action`, { outcome, action });
      }),
    ),
  );
  const reviewOn = addDays(londonDate(at), reviewAfterDays);
  const about: Parameters<typeof newSheet>[0] = {
    id,
    kind: 'initial',
    ...schoolScope(school),
    schoolName: school.name,
    cycleId: null,
    label: initialText.pair(participants[0].name, participants[1].name),
    participants: [...participants],
    rows: [
      row('page', 'page', { ...initialText.agreement, reviewOn }, { addedBy: startedBy }),
      ...outcomeIds.map((outcome) =>
        row(outcome, 'outcome', initialOutcomes[outcome].texts, { label: initialOutcomes[outcome].title }),
      ),
      ...actions,
      ...initialTools.map(({ id: toolId, name }) => row(toolId, 'tool', {}, { label: name })),
      row('readiness', 'readiness', {}),
    ],
  };
  const starter = participants.find(({ role }) => role === startedBy)?.name ?? '';
  return newSheet(about, at, starter, [activityId]);
}

/** The side that began; kept with the page's first row. */
export const starterOf = (sheet: Pick<Sheet, 'rows'>): Side | null =>
  sheet.rows.find(({ id }) => id === 'page')?.addedBy ?? null;

/** Whether somebody is one of the pair the page belongs to. */
export const isOfPair = (sheet: Pick<Sheet, 'participants'>, personId: string): boolean =>
  sheet.participants.some((each) => each.personId === personId);
