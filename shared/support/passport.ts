import { z } from 'zod';
import { academicYearOf } from '../calendar/academic-year.ts';
import { addDays, civilDateSchema, londonDate, type CivilDate } from '../kernel/time.ts';
import { partIdSchema, rev, stamp } from './stamp.ts';

/** Small on purpose: all of it is to fit on two sides of paper in large type, read at a glance. */
export const mostLooks = 60;
export const mostSign = { see: 50, means: 70, todo: 70 } as const;
export const mostSigns = 8;
/** The newest are kept; nobody acts on older ones. */
export const mostKept = 120;

export const passportWays = ['speech', 'signs', 'symbols', 'device', 'objects', 'drawing', 'other'] as const;
/** What is said in one text each, in the order of the page. */
export const passportWords = [
  'device',
  'kept',
  'care',
  'understand',
  'join',
  'hard',
  'upset',
  'calm',
  'likes',
  'matters',
  'languages',
] as const;
export type PassportWord = (typeof passportWords)[number];
/** On paper, what says how one is helped at a bad moment stands before what is good to know. */
export const helpFirst: readonly PassportWord[] = [
  ...new Set<PassportWord>(['upset', 'calm', 'hard', ...passportWords]),
];
const mostUsually = 160;
const mostOfSome: Readonly<Partial<Record<PassportWord, number>>> = {
  ...{ device: 100, kept: 60, care: 60, likes: 100, matters: 100, languages: 60 },
};
/** How many letters one text holds. */
export const mostOf = (word: PassportWord): number => mostOfSome[word] ?? mostUsually;
/** How the child took part in making it; none of them is ‘not yet’. */
export const passportTakings = ['chosen', 'said', 'signed', 'looked-at'] as const;
/** Whom a copy was given to: roles, never names. */
export const staffRoles = ['teacher', 'assistant', 'lunchtime', 'cover', 'other'] as const;
export type StaffRole = (typeof staffRoles)[number];
/** What a version can have changed. */
export const passportFields = ['ways', 'signs', ...passportWords, 'eating', 'part'] as const;
export type PassportField = (typeof passportFields)[number];

export const passportSaidSchema = z.object({
  /** How I communicate, and what each way looks like. */
  ways: z.array(z.object({ way: z.enum(passportWays), looksLike: z.string().max(mostLooks) })).max(passportWays.length),
  words: z.partialRecord(z.enum(passportWords), z.string().max(mostUsually)),
  /** ‘Eating and drinking: ask the therapist.’ Nothing about swallowing stands here. Hazard H-02. */
  eating: z.boolean(),
  part: z.array(z.enum(passportTakings)).max(passportTakings.length),
});
export type PassportSaid = z.infer<typeof passportSaidSchema>;

/** A sign, word, sound or symbol: what you see or hear → what it means → what to do. */
export const passportSignSchema = z.object({
  id: partIdSchema,
  see: z.string().min(1).max(mostSign.see),
  means: z.string().min(1).max(mostSign.means),
  todo: z.string().max(mostSign.todo),
  ...stamp,
  rev,
});
export type PassportSign = z.infer<typeof passportSignSchema>;

/** How the child communicates, what helps and what is hard, for all who meet the child. Row I22. */
export const passportSchema = z.object({
  said: passportSaidSchema,
  signs: z.array(passportSignSchema).max(mostSigns),
  /** Each save: its number, who and when, and which fields it changed. */
  versions: z
    .array(z.object({ n: z.number().int().positive(), rev, fields: z.array(z.enum(passportFields)).min(1), ...stamp }))
    .min(1)
    .max(mostKept),
  /** Looked through from top to bottom on a day. */
  looked: z.array(z.object({ id: partIdSchema, on: civilDateSchema, ...stamp })).max(mostKept),
  /** Which version was given to whom; null when a copy came back or was shredded. */
  shared: z
    .array(
      z.object({
        id: partIdSchema,
        on: civilDateSchema,
        roles: z.array(z.enum(staffRoles)).min(1).max(staffRoles.length),
        version: z.number().int().positive().nullable(),
        ...stamp,
      }),
    )
    .max(mostKept),
});
export type Passport = z.infer<typeof passportSchema>;
export type PassportVersion = Passport['versions'][number];

/** The version that stands; a passport always has one. */
export const versionNow = ({ versions }: Pick<Passport, 'versions'>): PassportVersion =>
  versions.at(-1) as PassportVersion;

/** The newest version that was there on a day, no newer than the one its reader saw. */
export const versionOn = ({ versions }: Pick<Passport, 'versions'>, on: CivilDate, seen: number) =>
  versions.findLast(({ n, at }) => n <= seen && londonDate(at) <= on);

/** When it was last looked through as a whole: when it was made, if never since. */
export function lastLooked({ versions, looked }: Pick<Passport, 'versions' | 'looked'>): CivilDate {
  const made = londonDate((versions[0] as PassportVersion).at);
  return looked.reduce((last, { on }) => (on > last ? on : last), made);
}

/**
 * Why a passport counts as old: nobody has looked it through for a year, or since a school year began and the child
 * came to another class. Undefined while it is not. Row I22.
 */
export function whyOld(passport: Pick<Passport, 'versions' | 'looked'>, today: CivilDate) {
  const last = lastLooked(passport);
  if (today > addDays(last, 365)) return 'year';
  return academicYearOf(today) > academicYearOf(last) ? 'school-year' : undefined;
}

/** What a role has in its hands. */
export interface CopyHeld {
  readonly role: StaffRole;
  readonly version: number;
  readonly on: CivilDate;
  readonly by: string;
  readonly isOlder: boolean;
}

/** The newest copy that each role has, and whether the passport has changed since. Hazard H-05. */
export function copiesHeld(passport: Pick<Passport, 'versions' | 'shared'>): CopyHeld[] {
  const now = versionNow(passport).n;
  return staffRoles.flatMap((role): CopyHeld[] => {
    const theirs = passport.shared.filter(({ roles }) => roles.includes(role));
    const back = theirs.findLastIndex(({ version }) => version === null);
    const held = theirs
      .slice(back + 1)
      .flatMap(({ version, on, by }) => (version === null ? [] : [{ version, on, by }]));
    const newest = held.toSorted((one, other) => one.version - other.version || one.on.localeCompare(other.on)).at(-1);
    return newest ? [{ role, ...newest, isOlder: newest.version < now }] : [];
  });
}
