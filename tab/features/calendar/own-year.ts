import type { SchoolCalendarAnswer } from '../../../shared/calendar/contract.ts';
import type { Block } from '../../../shared/calendar/calendar.ts';
import { civilDateSchema } from '../../../shared/kernel/time.ts';
import type { Wish } from './sending.ts';

/** What is a school's own of one year, and the patterns it goes by where that is to change. */
export type OwnYear = SchoolCalendarAnswer['own'] & {
  readonly pattern?: string;
  readonly trustPattern?: string | null;
};

/** The school's own dates of a year as a change of them is sent. */
export const wishOfOwn = (academicYear: string, own: OwnYear): Wish => ({
  academicYear,
  source: { kind: 'dates', ...own },
});

/** A block as somebody types it; dates may be missing. */
export interface TypedBlock {
  readonly key: string;
  readonly label: string;
  readonly term: Block['term'];
  readonly first: string;
  readonly last: string;
}

export const typedOf = (blocks: readonly Block[]): TypedBlock[] =>
  blocks.map(({ label, term, firstOn, lastOn }) => ({ key: firstOn, label, term, first: firstOn, last: lastOn }));

/** The typed blocks, once each has a name and both dates. */
export function blocksTyped(typed: readonly TypedBlock[]): Block[] | undefined {
  const blocks = typed.flatMap(({ label, term, first, last }) => {
    const [firstOn, lastOn] = [first, last].map((each) => civilDateSchema.safeParse(each).data);
    return label.trim() && firstOn && lastOn ? [{ label: label.trim(), term, firstOn, lastOn }] : [];
  });
  return blocks.length === typed.length ? blocks : undefined;
}
