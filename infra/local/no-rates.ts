import type { Rates } from '../../bot/auth/limits.ts';
import type { SendLimits } from '../../bot/outbox/send-limits.ts';

const any = { atOnce: 1e9, aMinute: 1e15 };

/** As fast as one likes: for programs that press a thousand times, and for clocks that stand still. */
export const noRates: Rates = { tab: any, chat: any, told: any, stranger: any, feed: any, feeds: any };

/** A year in a minute sends more in a second than Teams would take. */
export const noSendLimits: SendLimits = { tenant: [], conversation: [] };
