import { Button } from '@fluentui/react-components';
import { ledgerAnswer, type AskedAnswer } from '../../../shared/hours/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { TransferWords } from './transfer-words.tsx';
import { hoursPageText as t } from './text.ts';
import css from './ledger.module.css';
import lines from './lines.module.css';

/** What waits for a lead's word over all their schools: hours to carry over and to lend. Row L10. */
export default function AskedPage() {
  return (
    <Panel title={t.askedTitle}>
      <p className={css.quiet}>{t.askedHow}</p>
      <Answered watch={useAnswers().hoursAsked()} loading={<Loading lines={4} />}>
        {({ transfers }) =>
          transfers.length ? (
            <ul className={lines.asked}>
              {transfers.map((each) => (
                <Waiting key={each.id} transfer={each} />
              ))}
            </ul>
          ) : (
            <p>{t.askedNone}</p>
          )
        }
      </Answered>
    </Panel>
  );
}

function Waiting({ transfer }: { readonly transfer: AskedAnswer['transfers'][number] }) {
  const answers = useAnswers();
  const { isSending, notSaved, run } = useSending();
  const { id, schoolId, from, to } = transfer;
  const decide = (what: string) =>
    void run(async () => {
      const path = `/api/schools/${encodeURIComponent(schoolId)}/hours/transfers/decide`;
      const answer = await answers.post(path, { editId: answers.newId(), transferId: id, what }, ledgerAnswer);
      if (!answer.ok) return { sentence: answer.sentence };
      for (const side of [from, to]) void answers.ledger(side.schoolId).renew();
      await answers.hoursAsked().renew();
      return undefined;
    }, t.saved);
  return (
    <li className={lines.transfer}>
      <TransferWords transfer={transfer} />
      <span className={lines.acts}>
        <Button size="small" appearance="primary" disabledFocusable={isSending} onClick={() => decide('approve')}>
          {t.approve}
        </Button>
        <Button size="small" disabledFocusable={isSending} onClick={() => decide('decline')}>
          {t.decline}
        </Button>
      </span>
      <Wrong why={notSaved} />
    </li>
  );
}
