import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { OwnStanding } from '../free-busy/own-standing.tsx';
import { slotWords, type SlotLine } from './planning.ts';
import css from './booking.module.css';

interface Props {
  readonly label: string;
  readonly slots: readonly (SlotLine & { readonly id: string })[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** One of several times, each with how the person's own calendar stands to it where that is shown. */
export function SlotChoice({ label, slots, chosen, onChoose }: Props) {
  return (
    <Field label={label}>
      <RadioGroup value={chosen} onChange={(_, { value }) => onChoose(value)}>
        {slots.map((slot) => (
          <div key={slot.id} className={css.choice}>
            <Radio value={slot.id} label={slot.reason ? `${slotWords(slot)} (${slot.reason})` : slotWords(slot)} />
            <OwnStanding slot={slot} />
          </div>
        ))}
      </RadioGroup>
    </Field>
  );
}
