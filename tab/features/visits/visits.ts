import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import { levelSchema, strandSchema } from '../../../shared/balanced-system/framework.ts';
import { activitySchema } from '../../../shared/hours/activity.ts';
import { streamSchema } from '../../../shared/hours/posting.ts';
import { addMinutes, civilDateSchema, civilTimeSchema, type CivilTime } from '../../../shared/kernel/time.ts';
import { savedAnswer, type VisitsAnswer, type VisitView } from '../../../shared/visits/contract.ts';
import type { GroupSaid } from '../../../shared/visits/group.ts';
import type { Template } from '../../../shared/visits/place.ts';
import { visitsTabText as t } from '../../../shared/visits/tab-text.ts';
import type { VisitPart } from '../../../shared/visits/visit.ts';
import type { Post } from '../../api.ts';
import { createTyped } from '../../typed.ts';
import type { Watch } from '../../watch.ts';

/** One part of a visit as it is typed: everything is text until it is sent. */
export type PartDraft = Readonly<
  Record<
    'id' | 'activity' | 'strand' | 'level' | 'minutes' | 'children' | 'staff' | 'parents' | 'room' | 'purpose',
    string
  >
>;

/** What is typed in one form of the page. */
export interface Draft {
  /** Minted with the form: sent twice, it counts once. */
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly parts: readonly PartDraft[];
}

/** Open forms, kept while somebody looks at another page. */
export const newVisitForms = () =>
  createTyped<Draft>(({ parts, fields }) => parts.length > 0 || Object.values(fields).some(Boolean));

/** Why something was not sent; `found` when the words may tell who a child is. */
export interface NotSent {
  readonly sentence: string;
  readonly found?: readonly FoundIn[];
}

/** Sends a change of a school's visits and reads the page again. */
export const visitActs =
  (
    { post, newId }: { readonly post: Post; readonly newId: () => string },
    watch: Watch<VisitsAnswer>,
    school: string,
  ) =>
  async (path: string, body: object): Promise<NotSent | undefined> => {
    const address = `/api/schools/${encodeURIComponent(school)}/${path}`;
    const answer = await post(address, { editId: newId(), ...body }, savedAnswer);
    await watch.renew();
    if (answer.ok) return undefined;
    return { sentence: answer.sentence, ...(answer.found ? { found: answer.found } : {}) };
  };
export type Send = ReturnType<typeof visitActs>;

export const pathOf = ({ id }: Pick<VisitView, 'id'>, part: string): string =>
  `visits/${encodeURIComponent(id)}/${part}`;

export const blankPart = (id: string): PartDraft => ({
  ...{ id, activity: 'group', strand: '', level: '', minutes: '60', children: '0', staff: '0', parents: '0' },
  ...{ room: '', purpose: '' },
});

export const draftOf = ({ audience, strand, level, ...part }: VisitPart): PartDraft => ({
  ...{ id: part.id, activity: part.activity, minutes: String(part.minutes), room: part.room, purpose: part.purpose },
  ...{ strand: strand ?? '', level: level ? String(level) : '' },
  ...{ children: String(audience.children), staff: String(audience.staff), parents: String(audience.parents) },
});

/** Lines of the template as parts and the way there; what is no work with people goes into admin. Row J02. */
export function fromTemplate({ startsAt, lines }: Template, newId: () => string) {
  const travel = lines.reduce((sum, line) => (line.kind === 'travel' ? sum + line.minutes : sum), 0);
  const work = lines.filter(({ kind }) => kind === 'work' || kind === 'set-up');
  const parts = work.map((line): PartDraft => ({
    ...blankPart(newId()),
    ...{ activity: line.activity ?? 'admin', minutes: String(line.minutes), purpose: line.what },
  }));
  const before = lines[0]?.kind === 'travel' ? lines[0].minutes : 0;
  return { startsAt: addMinutes(startsAt, before), travel: String(travel), parts };
}

/** A whole number between two, as it was typed; undefined for anything else. */
export const numberIn = (typed: string, least: number, most: number): number | undefined =>
  /^\d{1,4}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most ? Number(typed) : undefined;

/** Parts as they are sent, or the sentence about the first that cannot be. */
export function partsIn(drafts: readonly PartDraft[], known: readonly VisitPart[] = []): readonly VisitPart[] | string {
  const parts: VisitPart[] = [];
  for (const draft of drafts) {
    const minutes = numberIn(draft.minutes, 5, 480);
    const [children, staff, parents] = [draft.children, draft.staff, draft.parents].map((each) =>
      numberIn(each || '0', 0, 500),
    );
    if (minutes === undefined) return t.wrongNumber(t.fields.minutes);
    if (children === undefined) return t.wrongNumber(t.fields.children);
    if (staff === undefined) return t.wrongNumber(t.fields.staff);
    if (parents === undefined) return t.wrongNumber(t.fields.parents);
    parts.push({
      ...{ id: draft.id, minutes, audience: { children, staff, parents }, room: draft.room, purpose: draft.purpose },
      activity: activitySchema.parse(draft.activity),
      strand: strandSchema.safeParse(draft.strand).data ?? null,
      level: levelSchema.safeParse(Number(draft.level)).data ?? null,
      link: known.find(({ id }) => id === draft.id)?.link ?? null,
    });
  }
  return parts;
}

/** The day, time and parts of a form, or the sentence about what is missing. */
export function planIn({ fields, parts }: Draft, known: readonly VisitPart[] = []) {
  const [on, startsAt] = [civilDateSchema.safeParse(fields['on']), civilTimeSchema.safeParse(fields['startsAt'])];
  const travelMinutes = numberIn(fields['travel'] || '0', 0, 240);
  const read = partsIn(parts, known);
  if (!on.success || !startsAt.success) return t.wrongDay;
  if (travelMinutes === undefined) return t.wrongNumber(t.fields.travel);
  if (typeof read === 'string') return read;
  const stream = streamSchema.safeParse(fields['stream']).data ?? 'core';
  return { on: on.data, startsAt: startsAt.data, travelMinutes, stream, parts: read };
}

/** Times to drop in, one after another. Row J17. */
export function timesIn(from: string, each: string, many: string, newId: () => string) {
  const start = civilTimeSchema.safeParse(from);
  const [minutes, count] = [numberIn(each, 5, 60), numberIn(many, 1, 12)];
  if (!start.success) return t.wrongDay;
  if (minutes === undefined) return t.wrongNumber(t.slots.each);
  if (count === undefined) return t.wrongNumber(t.slots.many);
  const at = (n: number): CivilTime => addMinutes(start.data, n * minutes);
  return Array.from({ length: count }, (_, n) => ({ id: newId(), at: at(n), minutes }));
}

/** Visits that lie ahead or wait to be logged, and those that are over, the newest first. */
export const split = (visits: readonly VisitView[]) => ({
  ahead: visits.filter(({ state }) => state === 'planned'),
  past: visits.filter(({ state }) => state !== 'planned').toReversed(),
});

/** Groups of the rolling programme: those with a next start, by it, and then the others that go on. Row J08. */
export const rolling = <G extends Pick<GroupSaid, 'nextStartOn' | 'isOver' | 'keyStage'>>(groups: readonly G[]) =>
  Map.groupBy(
    groups
      .filter(({ isOver, nextStartOn }) => !isOver || nextStartOn !== null)
      .toSorted((one, other) => (one.nextStartOn ?? '9').localeCompare(other.nextStartOn ?? '9')),
    ({ keyStage }) => keyStage,
  );
