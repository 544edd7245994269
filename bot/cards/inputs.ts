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

/**
 * Tells one list from another. When a press puts a card in the place of another, a client draws a drop-down with the
 * choices that the old card had in the same spot, unless its key says that it is a different one.
 */
function keyOf(id: string, choices: readonly Choice[]): string {
  const whole = JSON.stringify(choices);
  let sum = 0;
  for (let n = 0; n < whole.length; n += 1) sum = (Math.imul(sum, 31) + whole.charCodeAt(n)) | 0;
  return `${id}-${(sum >>> 0).toString(36)}`;
}

export const choose = (
  { value, ...input }: Common,
  choices: readonly Choice[],
  more: { style?: 'compact' | 'expanded'; isMultiSelect?: boolean; placeholder?: string } = {},
): Element => ({
  type: 'Input.ChoiceSet',
  ...(more.style === 'expanded' ? {} : { key: keyOf(input.id, choices) }),
  style: 'compact',
  wrap: true,
  ...input,
  ...given(value),
  choices,
  ...more,
});

/** A start between two times of day, both as 'HH:MM'; a client that lists times begins with the first. */
export const timeOfDay = ({ value, ...input }: Common, more: { min?: string; max?: string } = {}): Element => ({
  type: 'Input.Time',
  ...input,
  ...given(value),
  ...more,
});

export const words = (
  { value, ...input }: Common,
  placeholder: string,
  maxLength: number,
  more: { isMultiline?: boolean } = {},
): Element => ({
  type: 'Input.Text',
  ...input,
  ...given(value),
  placeholder,
  maxLength,
  ...more,
});

/** A day, 'YYYY-MM-DD', where any day may be meant; days that a calendar allows are a list to choose from. */
export const day = ({ value, ...input }: Common): Element => ({ type: 'Input.Date', ...input, ...given(value) });

/** One thing to tick or leave; it sends 'true' or 'false', and begins unticked. */
export const tick = ({ value: _, ...input }: Common, title: string): Element => ({
  type: 'Input.Toggle',
  ...input,
  title,
  wrap: true,
});
