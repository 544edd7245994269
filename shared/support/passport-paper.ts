import { banner, cell, heading, list, room, table, text, type Block, type Paper } from '../documents/paper.ts';
import { fileName } from '../documents/files.ts';
import { londonDate, type Instant } from '../kernel/time.ts';
import { lastLooked, passportWords, versionNow, type Passport, type PassportWord } from './passport.ts';
import { passportText as t } from './passport-text.ts';

const waysOf = ({ ways }: Passport['said']): Block[] =>
  ways.length
    ? [
        heading(t.waysTitle, 2),
        list(ways.map(({ way, looksLike }) => (looksLike ? `${t.ways[way]}: ${looksLike}` : t.ways[way]))),
      ]
    : [];

const signsOf = ({ signs }: Passport): Block[] =>
  signs.length
    ? [
        heading(t.signs.title, 2),
        {
          ...table(
            [30, 35, 35],
            [t.signs.see, t.signs.means, t.signs.todo],
            signs.map(({ see, means, todo }) => [see, means, todo]),
          ),
          flows: true,
        },
      ]
    : [];

/** What says how one is helped at a bad moment stands before what is good to know. */
const order: readonly PassportWord[] = ['upset', 'calm', 'hard', ...passportWords].filter(
  (word, at, all) => all.indexOf(word) === at,
) as PassportWord[];

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
  const rows = order.flatMap((name) =>
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
