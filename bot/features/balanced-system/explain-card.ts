import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { examples } from '../../../shared/balanced-system/examples.ts';
import { allTerms, keyOfTerm, type Term } from '../../../shared/balanced-system/find-term.ts';
import { cellOf, levelOf, levelsTopDown, strands } from '../../../shared/balanced-system/framework.ts';
import { levelAssumptions } from '../../../shared/balanced-system/principles.ts';
import { explainText as t } from '../../../shared/balanced-system/text.ts';
import { wordsOf } from '../../../shared/balanced-system/words-of.ts';
import { card, heading, list, quiet, section, submit, text, type Element } from '../../cards/card.ts';
import { choose } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';

const others = (aliases: readonly string[]): Element[] => (aliases.length ? [quiet(t.also(aliases))] : []);
const assumptions = (): Element => section(t.levels, [list([...levelAssumptions])]);
/** What the service wrote itself stands apart, so that nobody takes it for the framework's words. Row A16. */
const local = (title: string, words: string | undefined): Element[] => (words ? [section(title, [text(words)])] : []);

function about(framework: FrameworkAnswer, term: Term): Element[] {
  const { outcomes, local: ours } = framework;
  if (term.kind === 'cell') {
    const { short, long } = outcomes[term.cell];
    const known = examples[term.cell];
    return [
      text(short),
      text(long),
      quiet(t.level[levelOf(term.cell)]),
      ...local(t.local, ours.cells[term.cell]),
      ...(known ? [section(t.examples, [list([...known]), quiet(t.everyOther)])] : []),
      assumptions(),
    ];
  }
  if (term.kind === 'strand') {
    const lines = levelsTopDown
      .toReversed()
      .map((level) => `${framework.levels[level].name}: ${outcomes[cellOf(term.strand, level)].short}`);
    return [
      text(t.strand[term.strand]),
      section(t.inStrand, [list(lines)]),
      ...local(t.localStrand, ours.strands[term.strand]),
      ...others(framework.strands[term.strand].aliases),
    ];
  }
  if (term.kind === 'level') {
    const lines = strands.map(
      (strand) => `${framework.strands[strand].name}: ${outcomes[cellOf(strand, term.level)].short}`,
    );
    return [
      text(t.level[term.level]),
      section(t.inLevel, [list(lines)]),
      assumptions(),
      ...others(framework.levels[term.level].aliases),
    ];
  }
  const entry = wordsOf(framework).find(({ id }) => id === term.id);
  if (!entry) return [];
  return [
    ...(entry.says ? [text(entry.says)] : []),
    ...(entry.says ? local(t.local, entry.local) : [text(entry.local ?? ''), quiet(t.local)]),
    ...others(entry.aliases),
  ];
}

/** A cell, a strand, a level or a word explained, with the way to the next one; without a term, the list of them. */
export function explainCard(framework: FrameworkAnswer, term: Term | undefined, notice?: string): Message {
  const title = term ? t.nameOf(framework, term) : t.title;
  const body = [
    heading(title),
    ...(term ? about(framework, term) : [text(t.ask)]),
    choose(
      { id: 'term', label: t.choose, errorMessage: t.chooseError },
      allTerms(framework).map((each) => ({ title: t.nameOf(framework, each), value: keyOfTerm(each) })),
    ),
    ...(term ? [quiet(framework.notice)] : []),
  ];
  return {
    card: card(title, body, [submit(t.show, { verb: 'framework.explain', v: 1, id: 'framework', rev: 0 })], [notice]),
    summary: title,
  };
}
