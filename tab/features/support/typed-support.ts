import { createContext } from 'react';
import { createTyped } from '../../typed.ts';
import type { Typed } from './support.ts';

/** What is typed in one small form of a child's record and not saved. */
export interface KeptForm {
  /** Minted with the form: sent twice, it counts once. */
  readonly id: string;
  /** The revision of the record that was read when the typing began; undefined once its author was told of a newer one. */
  readonly seen: number | undefined;
  /** What the form began with, and what stands in it. */
  readonly begins: Typed;
  readonly typed: Typed;
  /** The label of each field that was changed and what it says there, should the form have no place any more. */
  readonly said?: Readonly<Record<string, readonly [label: string, words: string]>>;
}

/** The fields in which something else stands than at the beginning. */
export const changedIn = ({ begins, typed }: Pick<KeptForm, 'begins' | 'typed'>): string[] =>
  Object.keys(typed).filter((name) => typed[name]?.trim() !== (begins[name] ?? '').trim());

/** Open forms of the joint records, kept while somebody looks at another page. */
export const newSupportForms = () => createTyped<KeptForm>((form) => changedIn(form).length > 0);

/** The child whose record is on the screen, so that a form begun for one child never shows at another. */
export const ChildOfForms = createContext('');

/** What a form is called among all that are open in this tab. */
export const formName = (child: string, place: string): string => `${child} ${place}`;
