import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { Fold } from '../../components/fold.tsx';
import { bookingWords as t } from './booking-words.ts';
import type { CycleLine } from './planning.ts';
import { Refusal } from './refusal.tsx';
import { SlotChoice } from './slot-choice.tsx';
import { useAct } from './use-act.ts';
import css from './booking.module.css';

interface Props {
  readonly school: string;
  readonly cycle: CycleLine;
  readonly onDone: () => void;
}

/** The SENDCo's choice among the offered times, or the request for others. Row F02. */
export function ChooseTime({ school, cycle, onDone }: Props) {
  const { act, busy, refused } = useAct(school, cycle);
  const [pressed, setPressed] = useState('');
  // A time may leave the offer while the form stands there; the words that were typed stay.
  const [only] = cycle.offer.length === 1 ? cycle.offer : [];
  const chosen = cycle.offer.find(({ id }) => id === pressed)?.id ?? only?.id ?? '';
  const [why, setWhy] = useState('');
  const [last, setLast] = useState('');
  const press = async (part: string, body: object, again = false) => {
    setLast(part);
    if (!busy && (await act(part, body, again))) onDone();
  };
  return (
    <div className={css.form} role="group" aria-label={t.choose}>
      <SlotChoice label={t.choose} slots={cycle.offer} chosen={chosen} onChoose={setPressed} />
      {last === '/choose' && <Refusal refused={refused} />}
      <div className={css.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || !chosen}
          onClick={() => void (chosen && press('/choose', { slotId: chosen }))}
        >
          {t.book}
        </Button>
      </div>
      <Fold summary={t.others}>
        <div className={css.form}>
          <Field label={t.othersWhy}>
            <Textarea value={why} maxLength={500} onChange={(_, { value }) => setWhy(value)} />
          </Field>
          {last === '/others' && <Refusal refused={refused} onAgain={() => void press('/others', { why }, true)} />}
          <div className={css.buttons}>
            <Button disabledFocusable={busy} onClick={() => void press('/others', { why })}>
              {t.askOthers}
            </Button>
          </div>
        </div>
      </Fold>
    </div>
  );
}
