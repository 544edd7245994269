import type { Risk, StoryField } from '../../../shared/case-study/case-study.ts';
import { createTyped } from '../../typed.ts';

/** What was typed in a field, with the text it was typed over. */
export interface TypedText {
  readonly text: string;
  readonly was: string;
}

/** What is typed in one case study and not saved: in the story, and why nobody will know the child. */
export interface TypedStory {
  readonly texts: Readonly<Partial<Record<StoryField, TypedText>>>;
  readonly answers: Readonly<Partial<Record<Risk, TypedText>>>;
  /** The revision that was read when the typing began; undefined once its author was told of a newer one. */
  readonly seen: number | undefined;
}
export const noneTyped: TypedStory = { texts: {}, answers: {}, seen: undefined };

export const isTyped = ({ text, was }: TypedText): boolean => text.trim() !== was.trim();
const differs = (all: Readonly<Partial<Record<string, TypedText>>>): boolean =>
  Object.values(all).some((each) => each !== undefined && isTyped(each));

/** Whether words of the story itself wait to be saved. */
export const hasTypedTexts = (typed: TypedStory | undefined): boolean => differs(typed?.texts ?? {});

/** Case studies that somebody writes in, each by its id, kept while another page is looked at. */
export const newStoryForms = () => createTyped<TypedStory>(({ texts, answers }) => differs(texts) || differs(answers));

/** What is left once this was saved: whatever was typed on meanwhile. */
export const leftOf = <Name extends string>(
  now: Readonly<Partial<Record<Name, TypedText>>>,
  sent: Readonly<Partial<Record<Name, TypedText>>>,
): Partial<Record<Name, TypedText>> =>
  Object.fromEntries(
    Object.entries<TypedText | undefined>(now).flatMap(([name, each]) => {
      const gone = sent[name as Name];
      if (!each || each === gone) return [];
      // What is typed on stands over what was just saved.
      return [[name, gone ? { text: each.text, was: gone.text } : each]];
    }),
  ) as Partial<Record<Name, TypedText>>;
