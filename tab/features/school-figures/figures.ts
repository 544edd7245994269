import { onAPage } from '../../../shared/school-figures/contract.ts';
import type { Figure, FigureSource, FigureValue } from '../../../shared/school-figures/figures.ts';
import type { FigureChange, FiguresProgress, FindingGroup } from '../../../shared/school-figures/set.ts';
import { figuresText, letterAt } from '../../../shared/school-figures/text.ts';
import { figuresPageText as t } from './text.ts';

/** A number, or in a few words why there is none. */
export const valueSaid = (figure: Figure, value: FigureValue): string => {
  if (!('value' in value)) return t.table.short[value.missing];
  if (figure === 'resourced-provision' && value.value <= 1) return value.value === 1 ? 'yes' : 'no';
  return value.value.toLocaleString('en-GB', { maximumFractionDigits: 3 });
};

/** The letter that a source has in the list above the table; empty where no file has the column. */
export function letterOf(sources: readonly FigureSource[], value: FigureValue): string {
  return letterAt(sources.findIndex(({ id }) => id === value.source));
}

/** One change in words: 'Pupils on roll: 100 → 120', or that a school comes or goes. */
export function changeSaid({ what, figure, from, to }: FigureChange): string {
  if (what !== 'changed' || !figure || !from || !to) return what === 'gone' ? t.draft.gone : t.draft.added;
  return `${figuresText.figures[figure]}: ${valueSaid(figure, from)} → ${valueSaid(figure, to)}`;
}

/** A kind of finding in one line, with its file where there are several: 'Free school meals: is empty and missing (15)'. */
export function groupSaid({ code, figure, source, count }: FindingGroup, sources: readonly FigureSource[]): string {
  const what = figure ? `${figuresText.figures[figure]}: ` : t.findings.aLine;
  const file = sources.length > 1 && sources.find(({ id }) => id === source);
  return `${what}${figuresText.finding[code]} (${count.toLocaleString('en-GB')})${file ? `, ${file.title}` : ''}`;
}

/** How many of a kind are counted and named by no line. */
export const notNamed = ({ count, first, lines }: FindingGroup): number => count - first.length - lines.length;

/** How far an import is. */
export const progressSaid = ({ phase, done, total }: FiguresProgress): string =>
  phase === 'reading' ? t.bring.reading(done) : t.bring.writing(done, total);

/** Which schools a page of the table shows: '1 to 50'. */
export const shownSaid = (from: number, count: number): string => (count ? `${from + 1} to ${from + count}` : '0');
export const pageAfter = (from: number): number => from + onAPage;
export const pageBefore = (from: number): number => Math.max(0, from - onAPage);

/** The headings of our template, and one line to show how they are filled in. Row K13. */
export const templateText = [
  'urn,name,local_authority,phase,establishment_type,ward_code,ward,ward_score,number_on_roll,fsm_count,sen_support,ehc_plans,slcn_primary_need,resourced_provision,standing',
  '',
].join('\r\n');

/** The address to which a file is sent, with what is said of it. */
export function fileAddress(said: Readonly<Record<string, string>>): string {
  const filled = Object.entries(said).filter(([, text]) => text !== '');
  return `/api/school-figures/file?${new URLSearchParams(Object.fromEntries(filled))}`;
}
