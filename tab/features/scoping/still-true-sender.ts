import type { GridAnswer } from '../../../shared/scoping/contract.ts';
import { strandsDone, type Said, type Way } from './still-true.ts';

/** One thing that was said about an entry, on the revision that was on the screen; 'back' puts it in again. */
interface Saying {
  readonly id: string;
  readonly said: Said | 'back';
  readonly seen: number;
}

interface Ports {
  /** One of the grid's changes; answers why it was not done. */
  readonly press: (part: string, body: object) => Promise<string | undefined>;
  readonly grid: () => GridAnswer | undefined;
  /** Everything that was said, also what is not sent yet. */
  readonly said: () => Way['said'];
  /** These were not saved, and why; they have to be asked about again. */
  readonly onRefused: (ids: readonly string[], sentence: string) => void;
}

/**
 * Sends what is said on the way through, one after the other, so that nobody waits for the network between two keys.
 * What was said while one is under way goes together with the next; a strand in which nothing is left is marked as gone
 * through by the way.
 */
export function createSender({ press, grid, said, onRefused }: Ports) {
  let queue: readonly Saying[] = [];
  let running: Promise<void> | undefined;

  /** Ticks at the front of the queue go together; anything else alone. */
  async function sendNext(first: Saying): Promise<void> {
    const other = queue.findIndex((each) => each.said !== 'still');
    const ticks = queue.slice(0, other < 0 ? queue.length : other);
    const going = ticks.length ? ticks : [first];
    queue = queue.slice(going.length);
    const ids = going.map(({ id }) => id);
    const sentence = await (ticks.length ? confirm(ticks) : one(first));
    if (sentence) onRefused(ids, sentence);
  }

  const one = ({ id, said: what, seen }: Saying): Promise<string | undefined> =>
    press(what === 'gone' ? 'entries/remove' : 'entries/restore', { entryId: id, seen });

  function confirm(ticks: readonly Saying[]): Promise<string | undefined> {
    const now = grid();
    // What is still to be sent of a strand keeps it from being done.
    const through = now && queue.length === 0 ? strandsDone(now, said())[0] : undefined;
    return press('confirm', {
      entryIds: ticks.map(({ id }) => id),
      seen: Math.min(...ticks.map(({ seen }) => seen)),
      ...(through ? { through } : {}),
    });
  }

  /** Strands that the last answers completed beside the one that went along. */
  async function markDone(): Promise<void> {
    const now = grid();
    for (const through of now ? strandsDone(now, said()) : []) {
      const sentence = await press('confirm', { entryIds: [], through, seen: grid()?.rev ?? 0 });
      if (sentence) return onRefused([], sentence);
    }
  }

  async function drain(): Promise<void> {
    while (queue.length) {
      for (let first = queue[0]; first; first = queue[0]) await sendNext(first);
      await markDone();
    }
  }

  return {
    say: (saying: Saying): void => {
      // Taken back before it was sent: nobody has to know.
      const unsent = saying.said === 'back' && queue.find(({ id, said: what }) => id === saying.id && what === 'gone');
      queue = unsent ? queue.filter((each) => each !== unsent) : [...queue, saying];
      running ??= drain().finally(() => {
        running = undefined;
      });
    },
    /** When everything that was said is sent. */
    idle: async (): Promise<void> => running,
  };
}
