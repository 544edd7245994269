import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { DaysAnswer } from '../../../shared/planning/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import { bookingWords as t } from './booking-words.ts';
import type { CycleLine } from './planning.ts';
import { Refusal } from './refusal.tsx';
import { TimesForm } from './times-form.tsx';
import type { NewTime } from './times.ts';
import { useAct } from './use-act.ts';
import css from './booking.module.css';

interface Props {
  readonly school: string;
  readonly cycle: CycleLine;
  readonly onDone: () => void;
}

/** The therapist's form: times with what speaks against each day, sent to the SENDCo with one press. Rows F02, U04. */
export function OfferTimes(props: Props) {
  return (
    <div className={css.form} role="group" aria-label={t.offer}>
      <h3 className={css.title}>{t.offer}</h3>
      <p className={css.quiet}>{t.offerWhat}</p>
      <Answered watch={useAnswers().days(props.cycle.id)} loading={<Loading lines={3} />}>
        {(days) => <Offer {...props} days={days} />}
      </Answered>
    </div>
  );
}

function Offer({ school, cycle, days, onDone }: Props & { readonly days: DaysAnswer }) {
  const [times, setTimes] = useState<readonly NewTime[]>(() =>
    cycle.draft.map((slot) => ({ ...slot, minutes: slot.minutes as NewTime['minutes'], reason: slot.reason ?? '' })),
  );
  const { act, busy, refused } = useAct(school, cycle);
  const sendco = cycle.lists.find(({ side }) => side === 'sendco')?.name ?? '';
  const send = async (again = false) => {
    if (await act('/offer', { slots: times }, again)) onDone();
  };
  return (
    <div className={css.form}>
      <TimesForm days={days} times={times} onTimes={setTimes} />
      <Refusal refused={refused} onAgain={() => void (busy || times.length === 0 ? undefined : send(true))} />
      <div className={css.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || times.length === 0}
          onClick={() => void (busy || times.length === 0 ? undefined : send())}
        >
          {t.send(sendco)}
        </Button>
      </div>
    </div>
  );
}
