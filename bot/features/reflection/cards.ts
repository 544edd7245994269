import { cellName, ownWording } from '../../../shared/balanced-system/content.ts';
import { cells } from '../../../shared/balanced-system/framework.ts';
import { cut } from '../../../shared/kernel/cut.ts';
import type { Side } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { ListsContent } from '../../../shared/reflection/content.ts';
import { becomesSchema, type Reflection, type ReflectionItem } from '../../../shared/reflection/reflection.ts';
import { reflectionText as t } from '../../../shared/reflection/text.ts';
import { card, execute, heading, list, openUrl, primary, quiet, section, strong, text } from '../../cards/card.ts';
import type { Action, Element } from '../../cards/card.ts';
import { choose, words } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import type { AddInput, MakeInput } from './inputs.ts';

/** Items that a list shows on a card, and that one can choose from: the rest is in the tab. */
const mostShown = 4;
const mostChosen = 40;

export interface ReflectionDrawing {
  readonly reflection: Reflection;
  readonly content: ListsContent;
  /** The side that the reader writes for; undefined for who only looks on. */
  readonly side: Side | undefined;
  readonly tab: string;
  /** Minted with the form, so that two presses of it add one item. */
  readonly newId: string;
  readonly notice?: string | undefined;
  readonly typed?: Partial<AddInput & MakeInput> | undefined;
  readonly warned?: boolean | undefined;
}

const noPlace = 'none';
const places = (none: boolean) => [
  ...(none ? [{ title: t.card.cell.none, value: noPlace }] : []),
  ...cells.map((cell) => ({ title: cellName(ownWording, cell), value: cell })),
];

const itemLine = ({ text: said, became }: ReflectionItem): string =>
  [cut(said, 140), ...became.map(({ kind }) => t.became[kind])].join(' · ');

function listSection({ reflection, content }: ReflectionDrawing, { id, title, prompt }: ListsContent['lists'][number]) {
  const items = reflection.items.filter((each) => each.list === id);
  const shown = items.slice(-mostShown).reverse();
  const more = items.length - shown.length;
  return section(t.count(title, items.length), [
    text(prompt, { isSubtle: true, spacing: 'None' }),
    ...(shown.length ? [list(shown.map(itemLine))] : [text(t.none, { spacing: 'Small' })]),
    ...(more > 0 ? [quiet(t.more(more))] : []),
    ...(content.lists.at(-1)?.id === id ? [text(finishedLine(reflection), { separator: true })] : []),
  ]);
}

function finishedLine({ finished }: Reflection): string {
  const done = Object.values(finished).filter((each) => each !== null);
  const [only] = done;
  if (!only) return t.finished.none;
  return done.length > 1 ? t.finished.both : t.finished.one(only.by, only.at);
}

const pressOf = ({ reflection: { id, rev }, newId }: ReflectionDrawing, verb: string) => ({
  ...{ verb, v: 1, id, rev, newId },
});

const addForm = ({ content, typed = {}, warned }: ReflectionDrawing): Element[] => [
  choose(
    { id: 'list', label: t.card.list.label, errorMessage: t.card.list.error, value: typed.list || 'stars' },
    content.lists.map(({ id, title }) => ({ title, value: id })),
  ),
  words({ id: 'item', label: t.card.item.label, errorMessage: t.card.item.error, value: typed.item }, t.noChild, 300, {
    isMultiline: true,
  }),
  choose(
    { id: 'cell', label: t.card.cell.label, errorMessage: t.card.cell.error, value: typed.cell || noPlace },
    places(true),
  ),
  ...keepInput(warned),
];

const writerButtons = (drawing: ReflectionDrawing, side: Side): Action[] => {
  const isDone = drawing.reflection.finished[side] !== null;
  return [
    execute(t.card.add, pressOf(drawing, 'reflection.add'), primary),
    execute(t.card.turn, pressOf(drawing, 'reflection.turn')),
    isDone
      ? execute(t.card.unfinish, pressOf(drawing, 'reflection.reopen'))
      : execute(t.card.finish, pressOf(drawing, 'reflection.finish')),
  ];
};

/** The three lists of a school in a term, with a form for one more item. Row D05. */
export function listsCard(drawing: ReflectionDrawing): Message {
  const { reflection, content, side, tab, notice } = drawing;
  const title = t.title(content.title, reflection.label);
  const summary = `${reflection.schoolName}: ${title}`;
  const body = [
    heading(title),
    strong(reflection.schoolName),
    quiet(t.whoSees),
    ...content.lists.map((each) => listSection(drawing, each)),
    ...(side ? addForm(drawing) : []),
    quiet(content.notice),
  ];
  const buttons = [...(side ? writerButtons(drawing, side) : []), openUrl(t.card.tab, tab)];
  return { card: card(summary, body, buttons, [notice]), summary };
}

/** One item chosen, and what it becomes. Newest first; a card holds so many, the rest is chosen in the tab. */
export function turnCard(drawing: ReflectionDrawing): Message {
  const { reflection, content, notice, typed = {}, warned } = drawing;
  const title = t.title(content.title, reflection.label);
  const titles = Object.fromEntries(content.lists.map((each) => [each.id, each.title]));
  const items = reflection.items.slice(-mostChosen).reverse();
  const older = reflection.items.length - items.length;
  const back = execute(t.card.back, pressOf(drawing, 'reflection.open'));
  const head = [heading(title), strong(reflection.schoolName)];
  const summary = `${reflection.schoolName}: ${title}`;
  if (items.length === 0)
    return { card: card(summary, [...head, text(t.card.nothingToTurn)], [back], [notice]), summary };
  const body = [
    ...head,
    text(t.card.turnAbout),
    choose(
      { id: 'which', label: t.card.which.label, errorMessage: t.card.which.error, value: typed.which },
      items.map((each) => ({ title: `${titles[each.list]}: ${cut(each.text, 80)}`, value: each.id })),
    ),
    ...(older > 0 ? [quiet(t.card.older(older))] : []),
    choose(
      { id: 'as', label: t.card.as.label, errorMessage: t.card.as.error, value: typed.as || 'gap' },
      becomesSchema.options.map((kind) => ({ title: t.kinds[kind], value: kind })),
    ),
    choose(
      { id: 'cell', label: t.card.where.label, errorMessage: t.card.where.error, value: typed.cell },
      places(false),
    ),
    ...keepInput(warned),
  ];
  const make = execute(t.card.make, pressOf(drawing, 'reflection.make'), primary);
  return { card: card(summary, body, [make, back], [notice]), summary };
}

/** Which of several schools. */
export function whichSchoolCard(
  schools: readonly Pick<School, 'id' | 'name'>[],
  title: string,
  notice?: string,
): Message {
  const choice = choose(
    { id: 'school', label: t.card.school, errorMessage: t.chooseSchool, value: schools[0]?.id },
    schools.map(({ id, name }) => ({ title: name, value: id })),
  );
  const open = execute(t.card.open, { verb: 'reflection.open', v: 1, id: 'me', rev: 1 }, primary);
  return { card: card(title, [heading(title), choice], [open], [notice]), summary: title };
}
