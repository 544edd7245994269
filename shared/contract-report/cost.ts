import type { Figures } from '../hours/figures.ts';

/** What some minutes cost at so many pence an hour, to the penny; null while nobody said what an hour costs. */
const priced = (minutes: number, pence: number | null): number | null =>
  pence === null ? null : Math.round((minutes * pence) / 60);

/** Hours that are gone, used or lost, and hours that are planned. Row L13. */
export const costOf = ({ used, lost, planned }: Pick<Figures, 'used' | 'lost' | 'planned'>, pence: number | null) => ({
  soFar: priced(used + lost, pence),
  planned: priced(planned, pence),
});

/** Pence for each child seen; null where either is not known or not told. */
export const perChild = (soFar: number | null, children: number | null): number | null =>
  soFar === null || !children ? null : Math.round(soFar / children);

/** '£1,234.50' */
export const pounds = (pence: number): string =>
  (pence < 0 ? '−' : '') +
  `£${(Math.abs(pence) / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
