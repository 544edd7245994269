import { ownWording } from '../../../shared/balanced-system/content.ts';
import { examples } from '../../../shared/balanced-system/examples.ts';
import { allTerms, keyOfTerm, type Term } from '../../../shared/balanced-system/find-term.ts';
import { cellOf, levelOf, levelsTopDown, strands } from '../../../shared/balanced-system/framework.ts';
import { glossary } from '../../../shared/balanced-system/glossary.ts';
import { levelAssumptions } from '../../../shared/balanced-system/principles.ts';
import { explainText as t } from '../../../shared/balanced-system/text.ts';
import { card, heading, list, quiet, section, submit, text, type Element } from '../../cards/card.ts';
import { choose } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';

const { strands: strandNames, levels: levelNames, outcomes } = ownWording;
const others = (aliases: readonly string[]): Element[] => (aliases.length ? [quiet(t.also(aliases))] : []);
const assumptions = (): Element => section(t.levels, [list([...levelAssumptions])]);

function about(term: Term): Element[] {
  if (term.kind === 'cell') {
    const { short, long } = outcomes[term.cell];
    const known = examples[term.cell];
    return [
      text(short),
      text(long),
      quiet(t.level[levelOf(term.cell)]),
      ...(known ? [section(t.examples, [list([...known]), quiet(t.everyOther)])] : []),
      assumptions(),
    ];
  }
  if (term.kind === 'strand') {
    const lines = levelsTopDown
      .toReversed()
      .map((level) => `${levelNames[level].name}: ${outcomes[cellOf(term.strand, level)].short}`);
    return [
      text(t.strand[term.strand]),
      section(t.inStrand, [list(lines)]),
      ...others(strandNames[term.strand].aliases),
    ];
  }
  if (term.kind === 'level') {
    const lines = strands.map((strand) => `${strandNames[strand].name}: ${outcomes[cellOf(strand, term.level)].short}`);
    return [
      text(t.level[term.level]),
      section(t.inLevel, [list(lines)]),
      assumptions(),
      ...others(levelNames[term.level].aliases),
    ];
  }
  const entry = glossary.find(({ id }) => id === term.id);
  return entry ? [text(entry.says), ...others(entry.aliases)] : [];
}

/** A cell, a strand, a level or a word explained, with the way to the next one; without a term, the list of them. */
export function explainCard(term: Term | undefined, notice?: string): Message {
  const title = term ? t.nameOf(term) : t.title;
  const body = [
    heading(title),
    ...(term ? about(term) : [text(t.ask)]),
    choose(
      { id: 'term', label: t.choose, errorMessage: t.chooseError },
      allTerms.map((each) => ({ title: t.nameOf(each), value: keyOfTerm(each) })),
    ),
    ...(term ? [quiet(ownWording.notice)] : []),
  ];
  return {
    card: card(title, body, [submit(t.show, { verb: 'framework.explain', v: 1, id: 'framework', rev: 0 })], [notice]),
    summary: title,
  };
}
