import { execute, primaryIf, type Action } from './card.ts';

/** What a live card with forms is drawn with for one caller, beside what it is about. */
export interface Drawing {
  /** The address of its page in the tab. */
  readonly tab: string;
  /** For what its form may make. */
  readonly newId: string;
  readonly notice?: string | undefined;
  readonly said?: string | undefined;
  readonly typed?: Readonly<Record<string, string | undefined>> | undefined;
  /** A text may tell who a child is: the form comes back with the tick to keep it. */
  readonly warned?: boolean;
}

/** The buttons of the cards of one feature: each about one record as it was drawn. */
export const buttonsOf =
  (feature: string) =>
  (
    verb: string,
    title: string,
    { id, rev, newId }: { readonly id: string; readonly rev: number; readonly newId?: string | undefined },
    isPrimary = false,
  ): Action =>
    execute(
      title,
      { verb: `${feature}.${verb}`, v: 1, id, rev, ...(newId === undefined ? {} : { newId }) },
      primaryIf(isPrimary),
    );
