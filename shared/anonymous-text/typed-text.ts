import { problem, type Problem } from '../kernel/problem.ts';
import type { Finding } from './finding.ts';
import { anonymousText } from './text.ts';

/** A text that somebody typed into an anonymous field and that does not stand there yet. */
export interface TypedText {
  /** The field among those that were sent together, and what people call it. */
  readonly field: string;
  readonly label: string;
  readonly text: string;
  /** Whether children's names are looked for: everywhere but where an adult is named on purpose. */
  readonly looksForNames: boolean;
}

/** What was found in a text. */
export interface Looked {
  readonly typed: TypedText;
  readonly findings: readonly Finding[];
}

/** The warning for texts in which something was found: which fields, what and where, never the words. Row C-27. */
export function warningOf(looked: readonly Looked[]): Problem {
  const labels = new Set(looked.map(({ typed }) => typed.label));
  const found = looked.flatMap(({ typed, findings }) => findings.map((each) => ({ ...each, field: typed.field })));
  const kinds = new Set(found.map(({ kind }) => kind));
  return { ...problem('looks-identifying', anonymousText.warning([...labels], [...kinds])), found };
}
