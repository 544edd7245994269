/** Inputs of Adaptive Cards; each has a label and an error message, so that a card without them cannot be written. */
import type { Element } from './card.ts';

interface Common {
  readonly id: string;
  readonly label: string;
  readonly errorMessage: string;
  readonly value?: string | undefined;
}

const given = (value: string | undefined) => (value ? { value } : {});

export interface Choice {
  readonly title: string;
  readonly value: string;
}

export const choose = (
  { value, ...input }: Common,
  choices: readonly Choice[],
  more: { style?: 'compact' | 'expanded'; isMultiSelect?: boolean; placeholder?: string } = {},
): Element => ({ type: 'Input.ChoiceSet', style: 'compact', wrap: true, ...input, ...given(value), choices, ...more });

export const timeOfDay = ({ value, ...input }: Common): Element => ({ type: 'Input.Time', ...input, ...given(value) });

export const words = ({ value, ...input }: Common, placeholder: string, maxLength: number): Element => ({
  type: 'Input.Text',
  ...input,
  ...given(value),
  placeholder,
  maxLength,
});
