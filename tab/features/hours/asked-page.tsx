import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { ledgerAnswer, type AskedAnswer } from '../../../shared/hours/contract.ts';
import { longestBecause } from '../../../shared/hours/posting.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { transferText } from '../../../shared/hours/transfer-text.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { useSent } from '../places/use-sent.ts';
import { WhyNot } from '../places/why-not.tsx';
import { unsaidOf } from '../scoping/said.ts';
import { formOf } from './typed-forms.ts';
import { TransferWords } from './transfer-words.tsx';
import { hoursPageText as t } from './text.ts';
import { useHoursForm } from './use-hours-form.ts';
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

type Decision = 'approve' | 'decline';
const say = hoursText.duration;

function Waiting({ transfer }: { readonly transfer: AskedAnswer['transfers'][number] }) {
  const answers = useAnswers();
  const { isSending, unsaid, run } = useSent();
  const { id, schoolId, from, to, minutes, free } = transfer;
  const form = useHoursForm(formOf.word(id), {});
  const [last, setLast] = useState<Decision>('approve');
  const word = form.field('word');
  const place = `hours-word-${id}`;
  const decide = (what: Decision, kept: { readonly confirmed?: true } = {}) => {
    setLast(what);
    void run(async () => {
      const path = `/api/schools/${encodeURIComponent(schoolId)}/hours/transfers/decide`;
      const body = { editId: form.id, transferId: id, what, because: word, ...kept };
      const answer = await answers.post(path, body, ledgerAnswer);
      if (answer.ok) {
        form.drop();
        announce(t.saved);
        for (const side of [from, to]) void answers.ledger(side.schoolId).renew();
      }
      await answers.hoursAsked().renew();
      return unsaidOf(answer);
    });
  };
  const enough = free >= minutes;
  return (
    <li className={lines.transfer}>
      <TransferWords transfer={transfer} />
      <span>
        {enough
          ? transferText.left(from.name, say(free), say(free - minutes))
          : transferText.tooLittle(from.name, say(free))}
      </span>
      <Field className={lines.word} label={transferText.word} size="small">
        <Input
          value={word}
          data-place={place}
          maxLength={longestBecause}
          onChange={(_, { value }) => form.type('word', value)}
        />
      </Field>
      {unsaid?.found ? (
        <TextWarning
          found={unsaid.found}
          textOf={() => word}
          placeOf={() => place}
          onKeep={() => decide(last, { confirmed: true })}
        />
      ) : (
        <WhyNot why={unsaid} />
      )}
      <span className={lines.acts}>
        {enough && (
          <Button size="small" appearance="primary" disabledFocusable={isSending} onClick={() => decide('approve')}>
            {t.approve}
          </Button>
        )}
        <Button size="small" disabledFocusable={isSending} onClick={() => decide('decline')}>
          {t.decline}
        </Button>
      </span>
    </li>
  );
}
