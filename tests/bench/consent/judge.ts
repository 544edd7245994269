/** One answer that a reader got: when it was asked for and came, in milliseconds, and whether the child's name stood in it. */
export interface Read {
  readonly reader: number;
  readonly asked: number;
  readonly came: number;
  readonly named: boolean;
}

/** A withdrawal, when it was sent and when its answer came, with all that was read from then on until nobody saw the name. */
export interface Withdrawal {
  readonly sent: number;
  readonly stored: number;
  readonly reads: readonly Read[];
}

/** For each reader how long after the withdrawal was sent their page came without the name, in milliseconds. */
export const effects = ({ sent, reads }: Withdrawal): number[] =>
  [...Map.groupBy(reads, ({ reader }) => reader).values()].flatMap((own) => {
    const first = own.filter(({ named }) => !named).map(({ came }) => came - sent);
    return first.length ? [Math.min(...first)] : [];
  });

/** Answers with the name to what was asked for once the withdrawal was stored: there must be none. */
export const shownAfter = ({ stored, reads }: Withdrawal): number =>
  reads.filter(({ asked, named }) => named && asked > stored).length;

/** The value below which this share of all values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
