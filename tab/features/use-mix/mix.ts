import { longDate, londonDate, instantSchema } from '../../../shared/kernel/time.ts';
import { sideSchema } from '../../../shared/organisation/roles.ts';
import type { MixAnswer, ShownVersion } from '../../../shared/use-mix/contract.ts';
import { mixGroups, type MixGroup } from '../../../shared/use-mix/groups.ts';
import type { Shares } from '../../../shared/use-mix/mix.ts';
import { mixText } from '../../../shared/use-mix/text.ts';
import { mixPanelText as t } from './text.ts';

export type TypedShares = Readonly<Record<MixGroup, string>>;

const asTyped = (of: (group: MixGroup) => number): TypedShares =>
  Object.fromEntries(mixGroups.map((group) => [group, String(of(group))])) as Record<MixGroup, string>;

/** What a form begins with: what was said last, or else how the hours go. */
export function startOf({ open, agreed, rows }: MixAnswer): TypedShares {
  const last = open ?? agreed;
  return asTyped((group) => last?.shares[group] ?? rows.find((row) => row.group === group)?.actual ?? 0);
}

/** Whole parts out of what was typed; undefined where one is none. */
export function sharesOf(typed: TypedShares): Shares | undefined {
  const fit = mixGroups.every((group) => /^\d{0,3}$/.test(typed[group].trim()) && Number(typed[group]) <= 100);
  return fit ? (Object.fromEntries(mixGroups.map((group) => [group, Number(typed[group])])) as Shares) : undefined;
}

export const sumOf = (shares: Shares | undefined): number | undefined =>
  shares && mixGroups.reduce((sum, group) => sum + shares[group], 0);

/** 'Targeted groups 40%, Assessment and reports 20%', the largest first. */
export const inWords = (shares: Shares): string =>
  mixGroups
    .filter((group) => shares[group] > 0)
    .sort((a, b) => shares[b] - shares[a])
    .map((group) => `${mixText.groups[group]} ${t.percent(shares[group])}`)
    .join(', ');

const day = (at: string): string => longDate(londonDate(instantSchema.parse(at)));

/** Who has agreed, with the day; that not both did. */
export function whoAgreed({ agreed }: ShownVersion): string {
  const signed = sideSchema.options.flatMap((side) => agreed[side] ?? []);
  const names = signed.map(({ name, at }) => t.by(name, day(at)));
  return [...names, ...(signed.length < 2 ? [t.notAgreed] : [])].join(' · ');
}

/** Whoever proposed a version, by name. */
export const proposerOf = ({ by, agreed }: ShownVersion): string => agreed[by]?.name ?? '';
