import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { bookingWords as t } from './booking-words.ts';
import type { CycleLine } from './planning.ts';
import { Refusal } from './refusal.tsx';
import { SlotChoice } from './slot-choice.tsx';
import { Slot } from './slot.tsx';
import { useAct } from './use-act.ts';
import css from './booking.module.css';

interface Props {
  readonly school: string;
  readonly cycle: CycleLine;
  readonly move: NonNullable<CycleLine['move']>;
  readonly onDone: () => void;
}

/** That one side asks to move the meeting: the other chooses a new time or keeps the booked one. Row F18. */
export function AnswerMove({ school, cycle, move, onDone }: Props) {
  const { act, busy, refused } = useAct(school, cycle);
  const [chosen, setChosen] = useState(move.offer.length === 1 ? (move.offer[0]?.id ?? '') : '');
  const answer = async (slotId: string | null, again = false) => {
    if (!busy && (await act('/move/answer', { slotId }, again))) onDone();
  };
  const isAsker = cycle.you === move.side;
  const title = isAsker ? t.youAsked : t.moveTitle(move.name);
  const chooses = move.waitsForYou && move.offer.length > 0;
  return (
    <div className={css.form} role="group" aria-label={title}>
      <h3 className={css.title}>{title}</h3>
      <p>{move.reason}</p>
      {chooses ? (
        <SlotChoice label={t.choose} slots={move.offer} chosen={chosen} onChoose={setChosen} />
      ) : (
        <ul className={css.list}>
          {move.offer.map((slot) => (
            <li key={slot.id}>
              <Slot slot={slot} />
            </li>
          ))}
        </ul>
      )}
      <p className={css.quiet}>{move.offer.length ? t.stands : t.passed}</p>
      <Refusal refused={refused} onAgain={() => void answer(chosen, true)} anyway={t.agreeAnyway} />
      {cycle.you && (
        <div className={css.buttons}>
          {chooses && (
            <Button
              appearance="primary"
              disabledFocusable={busy || !chosen}
              onClick={() => void (chosen && answer(chosen))}
            >
              {t.agree}
            </Button>
          )}
          <Button disabledFocusable={busy} onClick={() => void answer(null)}>
            {isAsker ? t.takeBack : t.keep}
          </Button>
        </div>
      )}
    </div>
  );
}
