import type { LedgerAnswer } from '../../../shared/hours/contract.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { longDate, londonDate } from '../../../shared/kernel/time.ts';
import { hoursPageText as t } from './text.ts';
import lines from './lines.module.css';

/** What is asked to be carried or lent, why, by whom, and how that stands. */
export function TransferWords({ transfer }: { readonly transfer: LedgerAnswer['transfers'][number] }) {
  const { kind, from, to, minutes, stream, asked, state, decided } = transfer;
  const [left, right] =
    kind === 'carried' ? [`${from.name}, ${from.academicYear},`, to.academicYear] : [from.name, to.name];
  const stands = t.decided[state];
  return (
    <>
      <strong>
        {hoursText.kind[kind]}: {t.carried(minutes, left, right)} ({hoursText.stream[stream]})
      </strong>
      <span>{asked.because}</span>
      <span className={lines.about}>
        {t.asked(asked.name, longDate(londonDate(asked.at)))}.{' '}
        {typeof stands === 'string' ? stands : stands(decided?.name ?? '')}.
      </span>
    </>
  );
}
