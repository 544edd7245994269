import { childSchema } from './child.ts';
import { readRequestId } from './decide.ts';

/** The parts of a child’s page, in their order; each is the last word of an address. */
export const childParts = ['request', 'consent', 'family', 'support', 'rights', 'seen'] as const;
export type ChildPart = (typeof childParts)[number];

export interface ChildAt {
  /** The plan whose children are listed; undefined for the newest. */
  readonly planId?: string | undefined;
  readonly child?: string | undefined;
  readonly part: ChildPart;
}

/** What an address opens on the page of the children: `[plan,] [child, [part]]`. A word nobody knows leads to the request. */
export function childAt(words: readonly (string | undefined)[]): ChildAt {
  const [first, ...rest] = words;
  const isChild = first !== undefined && readRequestId(first) !== undefined;
  const [child, word] = isChild ? [first, rest[0]] : rest;
  return {
    ...(first && !isChild && { planId: first }),
    ...(child && { child }),
    part: childParts.find((each) => each === word) ?? 'request',
  };
}

/** The words of the address that open it. */
export const wordsOf = ({ planId, child, part }: ChildAt): string[] => [
  ...(planId ? [planId] : []),
  ...(child ? [child, ...(part === 'request' ? [] : [part])] : []),
];

/** The part in which a field of the form stands, by the name it is kept under while it is typed. */
export const partOfField = (field: string): ChildPart =>
  /^(person|consent) /.test(field) || field === 'lawfulBasis' || field in childSchema.shape ? 'consent' : 'request';
