import { gapsAnswer, type GapsAnswer, type GapView } from '../../../shared/scoping/gap-contract.ts';
import type { Answer } from '../../api.ts';
import { watch, type Pulse } from '../../watch.ts';
import type { EditorPorts } from '../sheet/editor.ts';
import type { Unsaid } from './said.ts';

type Ports = Pick<EditorPorts, 'get' | 'post' | 'newId'>;

/**
 * A school's gaps while somebody works with them. Changes go out one after the other, each made on what the one before
 * led to, so that two quick presses do not get in each other's way; what is typed and not saved outlives the page.
 */
export function createGapsWork({ get, post, newId }: Ports, schoolId: string, pulse: Pulse) {
  const path = `/api/schools/${encodeURIComponent(schoolId)}/gaps`;
  const typed = new Map<string, string>();
  const listeners = new Set<() => void>();
  /** Revisions of the grid, and of one's own order, that this page's own changes led to. */
  const mine = { grid: new Set<number>(), order: new Set<number>() };
  let last: Promise<unknown> = Promise.resolve();
  const gaps = watch<GapsAnswer>(() => get(path, gapsAnswer), pulse);
  const now = (): GapsAnswer | undefined => {
    const state = gaps.state();
    return state.phase === 'ready' ? state.value : undefined;
  };

  async function change(part: string, body: object): Promise<Answer<GapsAnswer>> {
    const answer = await post(
      `${path}/${part}`,
      { editId: newId(), cycleId: now()?.cycle?.id ?? null, ...body },
      gapsAnswer,
    );
    if (answer.ok) {
      mine.grid.add(answer.value.rev);
      if (answer.value.ranking) mine.order.add(answer.value.ranking.mine.rev);
      gaps.take(answer);
    } else void gaps.refresh();
    return answer;
  }

  function inTurn(part: string, bodyOf: (newest: GapsAnswer) => object | undefined): Promise<Unsaid | undefined> {
    const sending = last.then(async () => {
      const newest = now();
      const body = newest && bodyOf(newest);
      if (!body) return undefined;
      const answer = await change(part, body);
      return answer.ok ? undefined : { sentence: answer.sentence, found: answer.found };
    });
    last = sending;
    return sending;
  }

  return {
    gaps,
    /** Says something of one's own order: a rank, a note, or that it is handed in. */
    rank: (body: { readonly ranks?: readonly object[]; readonly handIn?: boolean; readonly confirmed?: boolean }) => {
      const onScreen = now()?.ranking?.mine.rev ?? 0;
      return inTurn('rank', ({ ranking }) => {
        const stands = ranking?.mine.rev ?? 0;
        return { ...body, seen: mine.order.has(stands) ? stands : onScreen };
      });
    },
    /** Changes one gap. What another wrote after it was on the screen is not written over; one's own last press is no other. */
    change: (part: string, id: string, bodyOf: (gap: GapView | undefined) => object = () => ({})) => {
      const onScreen = now()?.rev ?? 0;
      return inTurn(part, ({ rev, gaps: all }) => ({
        entryId: id,
        seen: mine.grid.has(rev) ? rev : onScreen,
        ...bodyOf(all.find((each) => each.id === id)),
      }));
    },
    typed: (key: string): string | undefined => typed.get(key),
    /** Keeps what is typed in a field; undefined once it is saved or given up. */
    type: (key: string, text: string | undefined): void => {
      if (text === undefined) typed.delete(key);
      else typed.set(key, text);
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    unsaved: (): readonly string[] => [...typed.values()].filter((text) => text.trim() !== ''),
    newId,
  };
}
export type GapsWork = ReturnType<typeof createGapsWork>;

/** How many of the gaps have a rank of one's own. */
export const rankedIn = ({ gaps, ranking }: GapsAnswer): number =>
  gaps.filter(({ id }) => ranking?.mine.ranks[id]?.rank).length;

/** What to send when one of the three things that are settled is chosen; the others stay, or begin as is likeliest. */
export function settling(
  gap: GapView | undefined,
  terms: GapsAnswer['terms'],
  chosen: { readonly priority?: string; readonly owner?: string; readonly order?: string },
): object {
  const settled = gap?.settled;
  const priority = chosen.priority ?? settled?.priority;
  const order = chosen.order ?? settled?.term?.order ?? terms[0]?.order ?? null;
  return { priority, owner: chosen.owner ?? settled?.owner ?? 'both', order: priority === 'not-now' ? null : order };
}
