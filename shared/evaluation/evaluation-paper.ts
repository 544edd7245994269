import { fileName } from '../documents/files.ts';
import { heading, linesOf, list, table, text, type Block, type Cell, type Paper } from '../documents/paper.ts';
import type { Instant } from '../kernel/time.ts';
import { textIn, type Column } from './evaluation.ts';
import { itemsOf, type Item, type Questionnaire } from './questionnaire.ts';
import { valueIn } from './scores.ts';
import { evaluationText } from './text.ts';
import type { EvaluationView } from './view.ts';

const { paper: say, valueWords } = evaluationText;

const columns: readonly Column[] = ['sendco', 'link-therapist', 'joint'];

/** What one cell of the table says: the statement, then each answer with who gave it and what shows it. */
function itemCell(q: Questionnaire, view: EvaluationView, item: Item): Cell {
  const answers = columns.flatMap((column) => {
    const value = valueIn(view, column, item.id);
    return value === null ? [] : [say.answer(evaluationText.columns[column], valueWords(q, value))];
  });
  const shown = columns.flatMap((column) =>
    [textIn(view.answers[column], item.id, 'note'), textIn(view.answers[column], item.id, 'link')].flatMap(linesOf),
  );
  const isHelped = columns.some((column) => textIn(view.answers[column], item.id, 'helped') === 'yes');
  return {
    lines: [item.text],
    notes: [...(answers.length ? answers : [say.noAnswer]), ...shown, ...(isHelped ? [say.helped] : [])],
  };
}

/** What was noted on whole areas. */
function areaNotes(q: Questionnaire, view: EvaluationView): Block[] {
  const lines = q.areas.flatMap(({ id, name }) =>
    columns.flatMap((column) => {
      const note = textIn(view.answers[column], id, 'note');
      return note ? [say.areaNote(name, evaluationText.columns[column], note)] : [];
    }),
  );
  return lines.length ? [heading(say.notes, 2), list(lines)] : [];
}

function whoAndWhen({ together, finished, hidden }: EvaluationView): string[] {
  const done = [finished.sendco, finished['link-therapist']].flatMap((each) => each ?? []);
  return [
    ...(together ? [say.together] : []),
    ...done.map((each) => say.finished(each.by, evaluationText.sides[each.side], evaluationText.longOn(each))),
    ...(done.length ? [] : [say.unfinished]),
    ...(Object.values(hidden).some((areas) => areas.length) ? [say.hidden] : []),
  ];
}

/**
 * A filled-in questionnaire as it stands on paper: areas down, levels across, the scale's words above, who and when, and
 * whose words they are. It holds what its reader may see and no more. Row D10; seed A lines 168-175.
 */
export function evaluationPaper(q: Questionnaire, view: EvaluationView, madeAt: Instant): Paper {
  const term = evaluationText.termLabel(view);
  const scale = [...q.scale.map(({ label }) => label), q.dontKnow];
  const width = Math.floor(86 / q.levels.length);
  const rows = q.areas.map(({ id, name }) => [
    name,
    ...q.levels.map((level): Cell => {
      const here = itemsOf(q, id).filter((item) => item.level === level.id);
      const cells = here.map((item) => itemCell(q, view, item));
      return { lines: cells.flatMap(({ lines }) => lines), notes: cells.flatMap(({ notes = [] }) => notes) };
    }),
  ]);
  const findOuts = view.findOuts.map((each) =>
    say.findOut(evaluationText.findOut.line(each.text, each.owner, each.dueOn), each.done !== null),
  );
  return {
    title: q.title,
    about: say.about(view.schoolName, term),
    standing: say.standing(q.title, term),
    madeAt,
    name: fileName(q.title, view.schoolName, term),
    parts: [
      {
        landscape: true,
        blocks: [
          text(say.scale(scale), 'quiet'),
          list(whoAndWhen(view)),
          table(
            [14, ...q.levels.map(() => width)],
            [say.area, ...q.levels.map(({ name }, n) => say.level(n + 1, name))],
            rows,
          ),
          ...areaNotes(q, view),
          ...(findOuts.length ? [heading(say.findOuts, 2), list(findOuts)] : []),
          text(q.notice, 'quiet'),
        ],
      },
    ],
  };
}
