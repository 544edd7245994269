import type { FieldRule } from '../../../shared/sheet/form.ts';
import { Icon } from '../../components/icon.tsx';
import { editorText } from './text.ts';
import css from './field.module.css';

interface Props {
  readonly id: string;
  readonly labelledBy: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'data-place': string;
  readonly rule: Extract<FieldRule, { type: 'choice' }>;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly onBlur: () => void;
}

/** Up to this many letters in all, answers stand beside each other; longer ones are a list. */
const mostLetters = 20;

/** One answer of several. A few short ones are buttons, and pressing the chosen one again takes the answer back. */
export function ChoiceField({ rule, value, onChoose, onBlur, labelledBy, ...common }: Props) {
  const choose = (next: string) => {
    onChoose(next);
    // A choice is whole at once: no reason to wait for more.
    onBlur();
  };
  const [only, second] = rule.options;
  if (only && !second) {
    const { 'aria-invalid': _, ...tick } = common;
    return (
      <input
        {...tick}
        type="checkbox"
        className={css.tick}
        data-stop=""
        checked={value === only[0]}
        onChange={({ currentTarget }) => choose(currentTarget.checked ? only[0] : '')}
      />
    );
  }
  const letters = rule.options.reduce((sum, [, title]) => sum + title.length, 0);
  if (rule.options.length <= 3 && letters <= mostLetters) {
    const { 'aria-invalid': _, ...group } = common;
    return (
      <div {...group} role="group" aria-labelledby={labelledBy} className={css.choices}>
        {rule.options.map(([option, title]) => (
          <button
            key={option}
            type="button"
            data-stop=""
            className={css.choice}
            aria-pressed={value === option}
            onClick={() => choose(value === option ? '' : option)}
          >
            {value === option && <Icon name="done" />}
            {title}
          </button>
        ))}
      </div>
    );
  }
  return (
    <select
      {...common}
      className={css.box}
      data-stop=""
      value={value}
      onBlur={onBlur}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <option value="">{editorText.noChoice}</option>
      {rule.options.map(([option, title]) => (
        <option key={option} value={option}>
          {title}
        </option>
      ))}
    </select>
  );
}
