import type { Limit } from './window.ts';

export interface SendLimits {
  /** Of the bot in one tenant. */
  readonly tenant: readonly Limit[];
  /** In one conversation. */
  readonly conversation: readonly Limit[];
}

/** A few milliseconds over the second: their clock and ours need not tick alike. */
const aSecond = 1_005;

/** What Teams allows. Source: engineering.md section 4; the values may change. */
export const teamsLimits: SendLimits = {
  tenant: [{ most: 50, ms: aSecond }],
  conversation: [
    { most: 7, ms: aSecond },
    { most: 60, ms: 30_000 },
    { most: 1_800, ms: 3_600_000 },
  ],
};
