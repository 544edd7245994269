import { banner, cell, heading, list, room, table, text, type Block, type Paper } from '../documents/paper.ts';
import { fileName } from '../documents/files.ts';
import { londonDate, type Instant } from '../kernel/time.ts';
import { helpFirst, lastLooked, versionNow, type Passport, type PassportSign } from './passport.ts';
import { passportText as t } from './passport-text.ts';

export const wayLines = (ways: Passport['said']['ways']): string[] =>
  ways.map(({ way, looksLike }) => (looksLike ? `${t.ways[way]}: ${looksLike}` : t.ways[way]));

const waysOf = ({ ways }: Passport['said']): Block[] =>
  ways.length ? [heading(t.waysTitle, 2), list(wayLines(ways))] : [];

/** What you see or hear → what it means → what to do. */
export const signTable = (signs: readonly Pick<PassportSign, 'see' | 'means' | 'todo'>[]): Block => ({
  ...table(
    [30, 35, 35],
    [t.signs.see, t.signs.means, t.signs.todo],
    signs.map(({ see, means, todo }) => [see, means, todo]),
  ),
  flows: true,
});

const signsOf = ({ signs }: Passport): Block[] => (signs.length ? [heading(t.signs.title, 2), signTable(signs)] : []);

/**
 * The passport on paper for staff: large type, no name but a line to write it on by hand, room for a photo, which version
 * it is. Row I22.
 */
export function passportPaper(passport: Passport, label: string, madeAt: Instant): Paper {
  const { n, at } = versionNow(passport);
  const day = londonDate(at);
  const { part, eating, words: typed } = passport.said;
  const took = part.length ? part.map((each) => t.parts[each]).join(', ') : t.notYet;
  const about = [
    t.print.versionSays(n, day),
    t.print.looked(lastLooked(passport)),
    t.print.took(took),
    t.print.takeCare,
  ];
  const rows = helpFirst.flatMap((name) =>
    typed[name] ? [[{ lines: [], label: t.labels[name] }, cell(typed[name])]] : [],
  );
  return {
    title: t.print.title,
    about: label,
    standing: t.print.standing(n, day),
    madeAt,
    name: fileName(t.title, label, `version ${n}`),
    largeType: true,
    parts: [
      {
        landscape: false,
        blocks: [
          text(t.print.name, 'large'),
          room(1),
          table([70, 30], [], [[cell(about.join('\n')), { lines: [], label: t.print.photo, room: 5 }]]),
          ...(eating ? [banner(t.print.eating, false)] : []),
          ...waysOf(passport.said),
          ...signsOf(passport),
          ...(rows.length ? [{ ...table([29, 71], [], rows), flows: true }] : []),
        ],
      },
    ],
  };
}
