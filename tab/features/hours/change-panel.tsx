import { Button } from '@fluentui/react-components';
import type { LedgerAnswer } from '../../../shared/hours/contract.ts';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useOpened } from '../people/use-opened.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { ChangeForm } from './change-form.tsx';
import type { SendHours } from './sending.ts';
import { formOf } from './typed-forms.ts';
import { TransferWords } from './transfer-words.tsx';
import { hoursPageText as t } from './text.ts';
import lines from './lines.module.css';

interface Props {
  readonly id: string;
  readonly ledger: LedgerAnswer;
  readonly send: SendHours;
}

/** What is asked to be carried over or lent, and the way to ask. Row L10. */
export function ChangePanel({ id, ledger, send }: Props) {
  const { typedLedger } = useAnswers();
  const { open, show, cancel } = useOpened(() =>
    typedLedger.of(formOf.change(id, ledger.academicYear)) ? 'form' : undefined,
  );
  return (
    <Panel title={t.change}>
      <ul className={lines.asked}>
        {ledger.transfers.map((each) => (
          <Transfer key={each.id} transfer={each} ledger={ledger} send={send} />
        ))}
        {ledger.askedElsewhere.map((each) => (
          <li key={each.id} className={lines.transfer}>
            <TransferWords transfer={each} />
          </li>
        ))}
      </ul>
      {ledger.mayAsk &&
        (open ? (
          <ChangeForm school={id} ledger={ledger} send={send} onClose={cancel} />
        ) : (
          <Button onClick={() => show('form')}>{t.change}</Button>
        ))}
    </Panel>
  );
}

function Transfer({
  transfer,
  ledger,
  send,
}: Omit<Props, 'id'> & { readonly transfer: LedgerAnswer['transfers'][number] }) {
  const { newId } = useAnswers();
  const { isSending, notSaved, run } = useSending();
  const { id, state } = transfer;
  const decide = (what: string) =>
    void run(async () => {
      const why = await send('transfers/decide', { editId: newId(), transferId: id, what });
      return why && { sentence: why.sentence };
    });
  return (
    <li className={lines.transfer}>
      <TransferWords transfer={transfer} />
      {state === 'asked' && (
        <span className={lines.acts}>
          {ledger.mayDecide && (
            <>
              <Button size="small" appearance="primary" disabledFocusable={isSending} onClick={() => decide('approve')}>
                {t.approve}
              </Button>
              <Button size="small" disabledFocusable={isSending} onClick={() => decide('decline')}>
                {t.decline}
              </Button>
            </>
          )}
          {ledger.mayAsk && (
            <Button size="small" appearance="subtle" disabledFocusable={isSending} onClick={() => decide('take-back')}>
              {t.takeBack}
            </Button>
          )}
        </span>
      )}
      <Wrong why={notSaved} />
    </li>
  );
}
