import { heading, list, room, table, text, words, type Block, type Paper } from '../documents/paper.ts';
import { fileName } from '../documents/files.ts';
import { londonDate, type Instant } from '../kernel/time.ts';
import { partsFor, type Question } from './questions.ts';
import { paperText as p } from './paper-text.ts';
import { answerInWords, asked } from './question-text.ts';
import { familyText as t } from './text.ts';
import type { Answers } from './told.ts';

/** Empty lines left for a pen, by how long an answer may be. */
const roomFor = ({ kind }: Question): number => (kind === 'text' ? 4 : 1);

function answerBlocks(question: Question, answers: Answers): Block[] {
  const said = answers[question.name] ?? '';
  if (question.values.length) {
    const ticked = said.split(',');
    return [list(question.values.map((value) => p.tick(ticked.includes(value), answerInWords(question.name, value))))];
  }
  return said ? words(said) : [room(roomFor(question))];
}

function questionBlocks(question: Question, isOwn: boolean, answers: Answers): Block[] {
  const { ask, hint } = asked(question.name, isOwn);
  return [heading(ask, 2), ...(hint ? [text(hint, 'quiet')] : []), ...answerBlocks(question, answers)];
}

interface Filled {
  readonly isOwn: boolean;
  readonly answers: Answers;
}

/**
 * The questionnaire on paper: the same questions in the same order, empty for a pen, or with what is known to be
 * read out. Language and interpreter come first, the witness at the end. Rows G07, H03; hazard H-13.
 */
export function familyPaper(
  { isOwn, answers }: Filled,
  { schoolName, label, madeAt }: { readonly schoolName: string; readonly label: string; readonly madeAt: Instant },
): Paper {
  const all = partsFor(isOwn);
  const ordered = [...all.filter(({ name }) => name === 'language'), ...all.filter(({ name }) => name !== 'language')];
  const blocks = ordered.flatMap(({ name, questions }): Block[] => [
    heading(t.parts[name]),
    ...(t.partHints[name] ?? []).map((line) => text(line)),
    ...questions.flatMap((question: Question) => questionBlocks(question, isOwn, answers)),
  ]);
  return {
    title: p.title,
    about: `${schoolName}, ${label}`,
    standing: p.standing(londonDate(madeAt)),
    madeAt,
    name: fileName(p.title, schoolName, label),
    parts: [
      {
        landscape: false,
        blocks: [
          ...(isOwn ? t.ownIntro : t.intro).slice(0, 2).map((line) => text(line)),
          text(t.goesWhere),
          ...blocks,
          heading(p.signed),
          text(p.signedSays),
          table(
            [40, 60],
            [],
            p.signedRows.map((label) => [
              { lines: [], label },
              { lines: [], room: 2 },
            ]),
          ),
          heading(p.readOut),
          text(p.readOutSays),
          table(
            [40, 60],
            [],
            p.readOutRows.map((label) => [
              { lines: [], label },
              { lines: [], room: 2 },
            ]),
          ),
          heading(t.urgentTitle),
          list(t.urgent),
        ],
      },
    ],
  };
}
