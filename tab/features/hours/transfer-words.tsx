import type { LedgerAnswer } from '../../../shared/hours/contract.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { transferStands, transferTitle } from '../../../shared/hours/transfer-text.ts';
import { longDate, londonDate } from '../../../shared/kernel/time.ts';
import { hoursPageText as t } from './text.ts';
import lines from './lines.module.css';

/** What is asked to be carried or lent, why, by whom, and how that stands. */
export function TransferWords({ transfer }: { readonly transfer: LedgerAnswer['transfers'][number] }) {
  const { stream, asked, decided } = transfer;
  return (
    <>
      <strong>
        {transferTitle(transfer, hoursText.duration)} ({hoursText.stream[stream]})
      </strong>
      <span>{asked.because}</span>
      <span className={lines.about}>
        {t.asked(asked.name, longDate(londonDate(asked.at)))}. {transferStands(transfer)}
        {decided?.because ? `: ${decided.because}` : '.'}
      </span>
    </>
  );
}
