import type { ConsentPatch } from './say.ts';

/** What the audit calls a change of what somebody agreed to: the answer where there is a new one. Row C-01. */
export const consentEvent = ({ state }: Pick<ConsentPatch, 'state'>): string =>
  state && state !== 'not-asked' ? (`consent.${state}` as const) : 'consent.changed';
