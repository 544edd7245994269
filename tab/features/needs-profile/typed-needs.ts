import { prevalenceSchema, type Prevalence } from '../../../shared/needs-profile/settings.ts';
import type { AreaProfileAnswer } from '../../../shared/needs-profile/contract.ts';
import { yearGroups, type YearGroup } from '../../../shared/needs-profile/profile.ts';
import { ruleSchema, type Rule } from '../../../shared/needs-profile/suggest.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { createTyped } from '../../typed.ts';

/** Counts that are not saved, and a pasted table, kept while somebody looks at another page. */
export const newCountForms = () => createTyped<string>((text) => text.trim() !== '');

/** A rule as it is typed. */
export type RuleDraft = Omit<Rule, 'atLeast'> & { readonly atLeast: string };

/** What a lead types of what the service expects and suggests, and which settings were seen when that began. */
export interface SettingsDraft {
  readonly seen: number;
  readonly percent: string;
  readonly source: string;
  readonly rules: readonly RuleDraft[];
}
export const newSettingsForms = () => createTyped<SettingsDraft>(() => true);

export const draftOf = ({ rev, prevalence, rules }: AreaProfileAnswer['settings']): SettingsDraft => ({
  seen: rev,
  percent: prevalence ? String(prevalence.percent) : '',
  source: prevalence?.source ?? '',
  rules: rules.map((rule) => ({ ...rule, atLeast: String(rule.atLeast) })),
});

/** A suggestion to begin with: for the whole school, with nothing said yet. */
export const newRule = (id: string): RuleDraft => ({
  ...{ id, need: 'slcn', groups: [], atLeast: '', cell: 'WW1', offer: '', source: '', isOn: true },
});

/** The groups from one to another, youngest first; none, for the whole school, while either end is open. */
export function groupsBetween(from: YearGroup | undefined, to: YearGroup | undefined): YearGroup[] {
  if (!from) return [];
  const [first, last] = [yearGroups.indexOf(from), yearGroups.indexOf(to ?? from)];
  return yearGroups.slice(first, Math.max(first, last) + 1);
}

/** What is to be sent, or why it cannot be, of each field by its place. */
export type SettingsRead =
  | { readonly ok: true; readonly wanted: { prevalence: Prevalence | null; rules: Rule[] } }
  | { readonly ok: false; readonly wrong: Readonly<Record<string, string>> };

const shareOf = (typed: string): number | undefined => {
  const plain = typed.trim().replace(',', '.').replace(/\s*%$/, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
};

/** Fields of a rule that do not hold what they should, with what is missing. */
function wrongIn({ id, atLeast, offer, source }: RuleDraft): [string, string][] {
  const share = shareOf(atLeast);
  const isShare = share !== undefined && Number.isInteger(share) && share >= 1 && share <= 100;
  return [
    ...(isShare ? [] : [[`${id} atLeast`, t.area.wrongShare] as [string, string]]),
    ...(offer.trim() ? [] : [[`${id} offer`, t.area.wrongOffer] as [string, string]]),
    ...(source.trim() ? [] : [[`${id} source`, t.area.wrongSource] as [string, string]]),
  ];
}

/** Reads what was typed. */
export function readSettings({ percent, source, rules }: SettingsDraft): SettingsRead {
  const isBlank = percent.trim() === '' && source.trim() === '';
  const expected = prevalenceSchema.safeParse({ percent: shareOf(percent), source });
  const places = expected.success ? [] : expected.error.issues.map(({ path: [place] }) => place);
  const wrong = [
    ...(isBlank || !places.includes('percent') ? [] : [['percent', t.area.wrongPercent] as [string, string]]),
    ...(isBlank || !places.includes('source') ? [] : [['source', t.area.wrongSource] as [string, string]]),
    ...rules.flatMap(wrongIn),
  ];
  const read = ruleSchema.array().safeParse(rules.map((rule) => ({ ...rule, atLeast: shareOf(rule.atLeast) })));
  if (wrong.length > 0 || !read.success) return { ok: false, wrong: Object.fromEntries(wrong) };
  return { ok: true, wanted: { prevalence: isBlank ? null : (expected.data ?? null), rules: read.data } };
}
