import { termSchema, type Term } from './calendar.ts';
import { cut } from '../kernel/cut.ts';

/** The most blocks of one term that are planned by themselves: their orders sort as text, so one digit is all there is. */
export const mostParts = 9;

/** A term or, where each half term is planned, one block of it: 1 for the first or the whole, 2 for the second. */
export interface TermPart {
  readonly term: Term;
  readonly part?: number | undefined;
}

/**
 * What names it in an id: 'spring' for the first block as for the whole term, so that a change in the middle of a year
 * never makes two plans about the same time, then 'spring-2'. Decisions 2.
 */
export const partKey = ({ term, part = 1 }: TermPart): string => (part > 1 ? `${term}-${part}` : term);

const keyed = new RegExp(`^(${termSchema.options.join('|')})(?:-([2-${mostParts}]))?$`);

/** Reads 'spring' and 'spring-2'; undefined for anything else. */
export function partOfKey(key: string | undefined): Required<TermPart> | undefined {
  const [, term, part] = keyed.exec(key ?? '') ?? [];
  const known = termSchema.safeParse(term).data;
  return known && { term: known, part: part ? Number(part) : 1 };
}

/** The same term and block, of the same school year. */
export const isSamePart = (
  one: TermPart & { readonly academicYear: string },
  other: TermPart & { readonly academicYear: string },
): boolean => one.academicYear === other.academicYear && partKey(one) === partKey(other);

/** Sorts by time as text: '2026-27|1' is a spring, '2026-27|1.2' its second block, '2026-27|2' the summer after. */
export const orderOfPart = (academicYear: string, { term, part = 1 }: TermPart): string =>
  `${academicYear}|${termSchema.options.indexOf(term)}${part > 1 ? `.${part}` : ''}`;

/** The order of the term that a block belongs to. */
export const orderOfTerm = (order: string): string => order.replace(/\.\d$/, '');

const mostOfALabel = 40;

/** 'spring term 2027 (Term 4)': reads on in a sentence as the term alone does. Without a name of its own, '(part 2)'. */
export function labelWithBlock(termLabel: string, part = 1, block = ''): string {
  const name = cut(block.replace(/\s+/g, ' ').trim(), mostOfALabel);
  if (name) return `${termLabel} (${name})`;
  return part > 1 ? `${termLabel} (part ${part})` : termLabel;
}
