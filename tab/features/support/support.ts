import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import { supportAnswer, type SupportAnswer } from '../../../shared/support/contract.ts';
import type { OpOf, SupportPart } from '../../../shared/support/ops.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import type { Post } from '../../api.ts';
import type { Watch } from '../../watch.ts';

/** Why something was not saved; `found` when the words may tell who a child is. */
export interface NotSaved {
  readonly sentence: string;
  readonly found?: readonly FoundIn[];
  /** It may be a risk and may be how the child shows that it is upset: kept once its author says that it is known. */
  readonly ownSign?: true;
}

/** Sends one change of a part of the record; answers why it was not done. */
export type SendSupport = <Part extends SupportPart>(
  part: Part,
  op: OpOf<Part>,
  confirmed?: boolean,
) => Promise<NotSaved | undefined>;

/** Sends changes of a child's joint record and shows the record that comes back. */
export const sendingSupport =
  (
    { post, newId }: { readonly post: Post; readonly newId: () => string },
    watch: Watch<SupportAnswer>,
    address: string,
  ): SendSupport =>
  async (part, op, confirmed = false) => {
    const answer = await post(`${address}/${part}`, { editId: newId(), op, confirmed }, supportAnswer);
    if (answer.ok) {
      watch.take(answer);
      return undefined;
    }
    // What somebody else wrote meanwhile comes with the next look, so that both can be read.
    void watch.renew();
    return {
      sentence: answer.sentence,
      ...(answer.found ? { found: answer.found } : {}),
      ...(answer.ownSign && { ownSign: true }),
    };
  };

/** One field of a small form: words, a day, one of several, or several to tick. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'short' | 'long' | 'day' | 'choice' | 'ticks';
  readonly most?: number;
  readonly options?: readonly (readonly [value: string, title: string])[];
  readonly max?: string;
  readonly min?: string;
}

/** What is typed in a form, by field; ticks are joined by commas. */
export type Typed = Readonly<Record<string, string>>;

export const optionsOf = (titles: Readonly<Record<string, string>>): (readonly [string, string])[] =>
  Object.entries(titles);

export const ticked = (value: string | undefined): string[] => (value ?? '').split(',').filter(Boolean);

/** What a field says in words: the titles of what was chosen, else what was typed. */
export function saysIn({ kind, options = [] }: Pick<FormField, 'kind' | 'options'>, value: string): string {
  if (kind !== 'choice' && kind !== 'ticks') return value;
  const chosen = kind === 'ticks' ? ticked(value) : [value];
  return options.flatMap(([option, title]) => (chosen.includes(option) ? [title] : [])).join(', ');
}

/** The value with one tick set or taken away. */
export const withTick = (value: string | undefined, option: string, on: boolean): string =>
  [...ticked(value).filter((each) => each !== option), ...(on ? [option] : [])].join(',');

type Ended = SupportAnswer['line']['steps'][number];
/** The second line of a step: its day, and how long after the step before. */
export const stepSays = ({ on, days }: Pick<Ended, 'on' | 'days'>): string =>
  t.line.stepSays(on, days === null ? undefined : days === 0 ? t.line.sameDay : t.line.later(days));
