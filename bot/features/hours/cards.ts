import type { SummedCell } from '../../../shared/hours/cell.ts';
import type { Course } from '../../../shared/hours/course.ts';
import { figuresOf, type Figures } from '../../../shared/hours/figures.ts';
import { hoursText as t } from '../../../shared/hours/text.ts';
import { hoursInWords, usedByActivity } from '../../../shared/hours/words.ts';
import { facts, section, strong, text, type Element } from '../../cards/card.ts';

/** What a card shows of a school's hours of one year. */
export interface HoursShown {
  readonly academicYear: string;
  readonly cells: readonly SummedCell[];
  readonly course: Course | null;
}

type Shade = 'accent' | 'attention' | 'warning' | 'emphasis';

/** A stretch of a bar; colours differ, and the words below say the same. */
const stretch = (width: number | 'auto', style: Shade | 'default'): Element => ({
  type: 'Column',
  width,
  style,
  minHeight: '12px',
  spacing: 'None',
  items: [text(' ', { size: 'Small' })],
});

/** Of a hundred, whole and at least one, so that a little still shows. */
const share = (minutes: number, of: number): number => Math.max(1, Math.round((minutes / of) * 100));

const bar = (parts: readonly (readonly [minutes: number, style: Shade])[]): Element[] => {
  const shown = parts.filter(([minutes]) => minutes > 0);
  const all = shown.reduce((sum, [minutes]) => sum + minutes, 0);
  return shown.length
    ? [
        {
          type: 'ColumnSet',
          spacing: 'Small',
          columns: shown.map(([minutes, style]) => stretch(share(minutes, all), style)),
        },
      ]
    : [];
};

const barOf = ({ used, lost, planned, free }: Figures): Element[] =>
  bar([
    [used, 'accent'],
    [lost, 'attention'],
    [planned, 'warning'],
    [free, 'emphasis'],
  ]);

/** Activities that a chart of one school has room for. */
const mostBars = 4;

/** One line of the chart by activity: how much of the largest it is, and its name with the figure. */
const activityBar = (name: string, minutes: number, largest: number): Element => ({
  type: 'ColumnSet',
  spacing: 'Small',
  columns: [
    {
      type: 'Column',
      width: 50,
      verticalContentAlignment: 'Center',
      items: [text(`${name}: ${t.duration(minutes)}`, { size: 'Small' })],
    },
    stretch(Math.max(1, Math.round((minutes / largest) * 50)), 'accent'),
    ...(minutes < largest ? [stretch(Math.max(1, 50 - Math.round((minutes / largest) * 50)), 'default')] : []),
  ],
});

function byActivity(cells: readonly SummedCell[]): Element[] {
  const used = usedByActivity(cells).filter(({ minutes }) => minutes > 0);
  const [first] = used;
  if (!first) return [];
  return used.slice(0, mostBars).map(({ name, minutes }) => activityBar(name, minutes, first.minutes));
}

/** One school's hours: a bar, the figures, and whether it is on course. `alone`: there is room for a bar an activity. */
export function hoursSection(schoolName: string, { academicYear, cells, course }: HoursShown, alone = false): Element {
  const words = hoursInWords(academicYear, cells, course);
  if (!words.left) return section(schoolName, [text(t.none)]);
  return section(schoolName, [
    strong(words.left),
    ...barOf(figuresOf(cells)),
    facts(words.figures.slice(1)),
    ...words.flags.map((flag) => text(flag, { weight: 'Bolder' })),
    ...(words.course[0] ? [text(alone ? words.course.join(' ') : words.course[0])] : []),
    ...(alone ? byActivity(cells) : words.usedOn ? [text(t.usedOn(words.usedOn), { isSubtle: true })] : []),
  ]);
}
