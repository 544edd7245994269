import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { otherSide } from '../../../shared/organisation/roles.ts';
import { planningText } from '../../../shared/planning/text.ts';
import type { CycleLine } from './planning.ts';
import { missedText } from './missed-text.ts';
import { useAct } from './use-act.ts';
import css from './missed.module.css';

interface Props {
  readonly school: string;
  readonly cycle: CycleLine;
  /** Where the keyboard goes when the meeting, and this button with it, has gone. */
  readonly onGone: () => void;
}

/** 'It did not take place', said twice, since it takes the meeting away for both. Row F18. */
export function Missed({ school, cycle, onGone }: Props) {
  const { act, busy, refused } = useAct(school, cycle);
  const [asks, setAsks] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const hasPressed = useRef(false);
  useEffect(() => {
    // The button that was pressed has gone: the first one in its place takes the keyboard.
    if (hasPressed.current) frame.current?.querySelector('button')?.focus();
  }, [asks, refused?.asks]);
  const { you } = cycle;
  if (!you) return null;
  const other = cycle.lists.find(({ side }) => side === otherSide(you))?.name ?? '';
  const ask = (next: boolean): void => {
    hasPressed.current = true;
    setAsks(next);
  };
  const say = async (body: object = {}, again = false) => {
    if (await act('/missed', body, again)) onGone();
  };
  return (
    <div ref={frame} className={css.missed}>
      {asks ? (
        <div className={css.asks} role="group" aria-label={missedText.sure}>
          <p className={css.sure}>{missedText.sure}</p>
          <p>{you === 'sendco' ? missedText.thenSendco(other) : missedText.thenTherapist(other)}</p>
          <div className={css.buttons}>
            {refused?.asks ? (
              <>
                <Button appearance="primary" disabledFocusable={busy} onClick={() => void say({}, true)}>
                  {planningText.form.missedAnyway}
                </Button>
                <Button disabledFocusable={busy} onClick={() => void say({ byHand: true })}>
                  {planningText.form.missedOtherTimes}
                </Button>
              </>
            ) : (
              <Button appearance="primary" disabledFocusable={busy} onClick={() => void say()}>
                {missedText.yes}
              </Button>
            )}
            <Button disabledFocusable={busy} onClick={() => ask(false)}>
              {missedText.no}
            </Button>
          </div>
        </div>
      ) : (
        <Button size="small" onClick={() => ask(true)}>
          {missedText.say}
        </Button>
      )}
      {refused && (
        <p className={css.problem} role="alert">
          {refused.sentence}
        </p>
      )}
    </div>
  );
}
