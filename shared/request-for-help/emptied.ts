import { nothingAround } from './background.ts';
import type { Request } from './request.ts';

const notSaid = { state: 'not-said', on: null, note: '' } as const;

/**
 * A request without anything that says who the child is and without a word somebody wrote about it. What stays is what
 * counts children and not what describes one: its number, year group, plan and days of change. Row C-13.
 */
export const emptied = ({ family: _, ...request }: Request): Request => ({
  ...request,
  child: { name: null, bornOn: null, className: null, upn: null },
  people: [],
  spoken: [],
  files: [],
  question: '',
  hopedFor: '',
  tried: [],
  ...nothingAround,
  papers: { parentalQuestionnaire: notSaid, iep: notSaid, ehcp: notSaid, reports: notSaid },
  namedAdult: '',
  consents: [],
});
