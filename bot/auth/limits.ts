import type { Clock } from '../ports/clock.ts';

/** How many at once after a rest, and how many a minute for as long as one likes. */
export interface Rate {
  readonly atOnce: number;
  readonly aMinute: number;
}

/** Answers how many seconds somebody has to wait; 0 when they may go on. */
export type Limiter = (who: string) => number;

/** The doors, each counted by itself, so that a busy tab never silences the chat. */
export interface Rates {
  /** A person in the tab, and by their signed links. */
  readonly tab: Rate;
  /** A person in the chat. */
  readonly chat: Rate;
  /** The one sentence in the chat that says so. */
  readonly told: Rate;
  /** An address from which requests come that nobody signed in for. */
  readonly stranger: Rate;
  /** One link to a person's own calendar. */
  readonly feed: Rate;
  /** An address from which calendars are asked for: a calendar service asks for those of thousands. */
  readonly feeds: Rate;
}
export type Limits = { readonly [Door in keyof Rates]: Limiter };

/**
 * Far above what a person does: the busiest page of the tab asks for ten things as it opens and for thirty a minute
 * after that. A whole school behind one address is not held up, because who is signed in is not counted there. C-21.
 */
export const usualRates: Rates = {
  tab: { atOnce: 60, aMinute: 300 },
  chat: { atOnce: 60, aMinute: 300 },
  told: { atOnce: 1, aMinute: 6 },
  stranger: { atOnce: 50, aMinute: 3_000 },
  feed: { atOnce: 10, aMinute: 30 },
  feeds: { atOnce: 1_000, aMinute: 60_000 },
};

/** More people than one process serves in a minute; who has not come for longest is forgotten first. */
const mostKnown = 10_000;

/**
 * Counts with one number each: the moment at which everything asked so far would have been due at an even pace. In this
 * process only, which serves alone (docs/deploy.md).
 */
export function limiter({ atOnce, aMinute }: Rate, clock: Clock): Limiter {
  const pace = 60_000 / aMinute;
  const ahead = (atOnce - 1) * pace;
  const due = new Map<string, number>();
  return (who) => {
    const now = Date.parse(clock.now());
    const known = due.get(who) ?? now;
    // Further ahead than anybody gets: the clock was put back, which must not shut them out.
    const at = known > now + ahead + 2 * pace ? now : Math.max(known, now);
    const early = at - now - ahead;
    due.delete(who);
    due.set(who, early > 0 ? at : at + pace);
    const [oldest] = due.keys();
    if (due.size > mostKnown && oldest !== undefined) due.delete(oldest);
    return early > 0 ? Math.ceil(early / 1_000) : 0;
  };
}

export const limitsOf = (rates: Rates, clock: Clock): Limits => ({
  tab: limiter(rates.tab, clock),
  chat: limiter(rates.chat, clock),
  told: limiter(rates.told, clock),
  stranger: limiter(rates.stranger, clock),
  feed: limiter(rates.feed, clock),
  feeds: limiter(rates.feeds, clock),
});
