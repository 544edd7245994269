import { z } from 'zod';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { recordIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { instantSchema, type Instant } from '../kernel/time.ts';
import { sideSchema, type Side } from '../organisation/roles.ts';
import { mixGroups, mixGroupSchema } from './groups.ts';
import { mixText as t } from './text.ts';

const percent = z.number().int().min(0).max(100);

/** Whole parts of a hundred for each group; together a hundred. */
export const sharesSchema = z
  .record(mixGroupSchema, percent)
  .refine((shares) => mixGroups.reduce((sum, group) => sum + shares[group], 0) === 100, t.notAHundred);
export type Shares = z.infer<typeof sharesSchema>;

const signatureSchema = z.object({ personId: z.string(), name: z.string(), at: instantSchema });

export const longestNote = 500;

/** One proposal, never changed but for who has agreed it. Whoever proposes has agreed. */
export const mixVersionSchema = z.object({
  /** The id of the press that made it. */
  id: z.string(),
  number: z.number().int().positive(),
  shares: sharesSchema,
  note: z.string().max(longestNote),
  by: sideSchema,
  agreed: z.record(sideSchema, signatureSchema.nullable()),
});
export type MixVersion = z.infer<typeof mixVersionSchema>;

/** As many proposals as a year holds; a pair that talks every week does not come to it. */
export const mostVersions = 60;

/** The mix of use of a school's year with all that was ever proposed, oldest first. Row L18. */
export const useMixSchema = z.object({
  id: recordIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  academicYear: academicYearSchema,
  versions: z.array(mixVersionSchema).min(1).max(mostVersions),
  rev: z.number().int().positive(),
});
export type UseMix = z.infer<typeof useMixSchema>;

export const mixIdOf = (serviceId: string, schoolId: string, academicYear: string): string =>
  `use-mix|${serviceId}|${schoolId}|${academicYear}`;

/** The academic year that the id of a mix names; nothing for other text. */
export const yearOfMix = (id: string): string => id.split('|')[3] ?? '';

export const isAgreed = ({ agreed }: MixVersion): boolean => sideSchema.options.every((side) => agreed[side]);

/** What holds: the latest that both sides agreed. */
export const agreedOf = (mix: UseMix | undefined): MixVersion | undefined => mix?.versions.findLast(isAgreed);

/** What waits for the other side: the latest proposal, unless it is agreed. */
export function openOf(mix: UseMix | undefined): MixVersion | undefined {
  const last = mix?.versions.at(-1);
  return last && !isAgreed(last) ? last : undefined;
}

/** Who acts, on which side, when; `seen` is the number of the proposal they had before them, 0 for none. */
export interface MixAct {
  readonly id: string;
  readonly seen: number;
  readonly side: Side;
  readonly personId: string;
  readonly name: string;
  readonly at: Instant;
}

const numberOf = (mix: UseMix | undefined): number => mix?.versions.at(-1)?.number ?? 0;
const signed = ({ personId, name, at }: MixAct) => ({ personId, name, at });

type Place = Pick<UseMix, 'id' | 'schoolId' | 'serviceId' | 'academicYear'>;

/** A mix is proposed: the first without a word, a change of it with a note. Sent twice it is one. */
export function propose(
  mix: UseMix | undefined,
  place: Place,
  { shares, note }: Pick<MixVersion, 'shares' | 'note'>,
  act: MixAct,
): Result<UseMix> {
  if (mix?.versions.some(({ id }) => id === act.id)) return ok(mix);
  if (numberOf(mix) !== act.seen) return fail(problem('changed-meanwhile', t.meanwhile));
  if (mix && !note.trim()) return fail(problem('not-understood', t.noNote));
  if (mix && mix.versions.length >= mostVersions) return fail(problem('too-many', t.tooMany));
  const last = mix?.versions.at(-1);
  if (last && mixGroups.every((group) => last.shares[group] === shares[group]))
    return fail(problem('already-done', t.sameAsBefore));
  const agreed = { 'link-therapist': null, sendco: null, [act.side]: signed(act) };
  const version: MixVersion = { id: act.id, number: act.seen + 1, shares, note: note.trim(), by: act.side, agreed };
  return ok({ ...place, versions: [...(mix?.versions ?? []), version], rev: (mix?.rev ?? 0) + 1 });
}

/** The other side agrees the proposal that it has read, and no other. Done twice it changes nothing. */
export function agreeMix(mix: UseMix | undefined, act: MixAct): Result<UseMix> {
  const last = mix?.versions.at(-1);
  if (!mix || !last) return fail(problem('not-found', t.nothingToAgree));
  if (last.number !== act.seen) return fail(problem('changed-meanwhile', t.meanwhile));
  if (last.agreed[act.side]) return ok(mix);
  const version = { ...last, agreed: { ...last.agreed, [act.side]: signed(act) } };
  return ok({ ...mix, versions: [...mix.versions.slice(0, -1), version], rev: mix.rev + 1 });
}
