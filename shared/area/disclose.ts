import { z } from 'zod';

/** Fewest schools that a figure may be about, for anybody who may not see each of them. Rows D08, E15. */
export const fewestSchools = 5;

/**
 * A share is told as a number only when at least so many schools have it and at least so many have not. So whoever knows
 * one school more than they may see here still cannot tell of any other. docs/decisions/area-figures.md.
 */
export const fewestOnEachSide = 3;

/** What part of a group of schools has something: in tens of a hundred, or only that it is two at most, or all but two. */
export const shareSchema = z.union([z.literal('few'), z.literal('most'), z.number().int().min(0).max(100)]);
export type Share = z.infer<typeof shareSchema>;

/** `count` of `of` schools as it may be told; undefined when the group is too small to tell anything. Row E15. */
export function shareOf(count: number, of: number): Share | undefined {
  if (of < fewestSchools) return undefined;
  if (count < fewestOnEachSide) return 'few';
  if (of - count < fewestOnEachSide) return 'most';
  return Math.round((count / of) * 10) * 10;
}

/** How many schools a group has at least, so that nobody learns from its size who has begun a grid. */
export const groupSizeSchema = z.union([z.literal(5), z.literal(10), z.literal(20)]);
export const groupSize = (of: number): z.infer<typeof groupSizeSchema> => (of >= 20 ? 20 : of >= 10 ? 10 : 5);

/** A number of schools for somebody who pays for all of them: never fewer than five on either side. Row D08. */
export const roundedSchema = z.union([
  z.number().int().nonnegative(),
  z.literal('under-5'),
  z.literal('all-but-under-5'),
]);
export type Rounded = z.infer<typeof roundedSchema>;

export function rounded(count: number, of: number): Rounded {
  if (count < fewestSchools) return 'under-5';
  if (of - count < fewestSchools) return 'all-but-under-5';
  return Math.round(count / 5) * 5;
}

/** A count as it stands, or null while it is about fewer than five schools or people. */
export const fiveOrMore = (count: number): number | null => (count < fewestSchools ? null : count);
