import type { SummedCell } from './cell.ts';
import type { Course } from './course.ts';
import type { HoursActivity } from './activity.ts';
import type { PostingKind } from './posting.ts';
import { breakdownOf, figuresOf, flagsOf } from './figures.ts';
import { hoursText as t } from './text.ts';

/** What is said of a school's hours of one year, wherever it is said. */
export interface HoursInWords {
  /** '42 h left of 68 h 30 min for 2026-27'; undefined while there is nothing to tell. */
  readonly left: string | undefined;
  /** Used, planned, lost and what else is not nothing, with how much: for a list of two columns. */
  readonly figures: readonly (readonly [name: string, says: string])[];
  /** 'Groups 6 h, Assessment 3 h'; undefined while nothing was used. */
  readonly usedOn: string | undefined;
  /** Whether it is on course, today and by the end of term. */
  readonly course: readonly string[];
  /** What runs below zero. */
  readonly flags: readonly string[];
}

/** Minutes used by activity, most first. */
export const usedByActivity = (cells: readonly SummedCell[]): { readonly name: string; readonly minutes: number }[] =>
  breakdownOf(
    cells.filter(({ kind }) => kind === 'used'),
    'activity',
  )
    .map(({ value, used }) => ({
      name: value === null ? t.noActivity : t.activity[value as HoursActivity],
      minutes: used,
    }))
    .filter(({ minutes }) => minutes !== 0)
    .sort((a, b) => b.minutes - a.minutes);

/** What a line or a sum of a kind is called. */
export const nameOfSum = (kind: PostingKind, minutes: number): string =>
  kind === 'lent' ? t.lent(minutes) : t.kind[kind];

/** What a single line is called: planned time goes back when its visit was held, changed or called off. */
export const nameOfLine = (kind: PostingKind, minutes: number): string =>
  kind === 'planned' && minutes < 0 ? t.plannedBack : nameOfSum(kind, minutes);

/** Puts the hours of a year into words; the same for both sides. Rows L05, L09. */
export function hoursInWords(academicYear: string, cells: readonly SummedCell[], course: Course | null): HoursInWords {
  const say = t.duration;
  const figures = figuresOf(cells);
  const used = usedByActivity(cells);
  const others = (['planned', 'lost', 'made-good', 'carried', 'lent'] as const).filter((kind) => figures[kind] !== 0);
  return {
    left: cells.length ? t.leftOf(say(figures.left), say(figures.given), academicYear) : undefined,
    figures: [
      [t.left, say(figures.left)],
      [t.kind.used, say(figures.used)],
      ...others.map((kind) => [nameOfSum(kind, figures[kind]), say(figures[kind])] as const),
      ...(figures.planned ? [[t.free, say(figures.free)] as const] : []),
    ],
    usedOn: used.length ? used.map(({ name, minutes }) => `${name} ${say(minutes)}`).join(', ') : undefined,
    course: course
      ? [
          t.courseToday[course.today.pace](say(course.today.taken), say(course.today.line)),
          ...(course.termEnd
            ? [
                t.courseTerm(
                  t.term[course.termEnd.term],
                  say(course.termEnd.taken),
                  t.off[course.termEnd.pace](say(Math.abs(course.termEnd.taken - course.termEnd.line))),
                ),
              ]
            : []),
        ]
      : [],
    flags: flagsOf(cells).map((flag) => t.flags[flag]),
  };
}
