import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { longDate, londonDate } from '../../../shared/kernel/time.ts';
import type { AgreementAnswer } from '../../../shared/sharing-agreement/contract.ts';
import { agreementText as t } from '../../../shared/sharing-agreement/text.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { AgreementForm } from './agreement-form.tsx';
import { StandingPill } from './standing-pill.tsx';
import css from './agreement.module.css';

/** Whether names may pass between school and service, and what was agreed about it. domain.md 4.6. */
export function AgreementPanel({ id }: { readonly id: string }) {
  const watch = useAnswers().agreement(id);
  const [writing, setWriting] = useState(false);
  return (
    <Panel title={t.title}>
      <Answered watch={watch} loading={<Loading lines={2} />}>
        {(answer, seen) =>
          writing ? (
            <AgreementForm
              school={id}
              answer={answer}
              onDone={(saved) => {
                setWriting(false);
                if (!saved) return;
                watch.take({ ok: true, value: saved, asOf: seen.asOf });
                announce(t.saved);
              }}
            />
          ) : (
            <Standing answer={answer} onWrite={() => setWriting(true)} />
          )
        }
      </Answered>
    </Panel>
  );
}

function Standing({ answer, onWrite }: { readonly answer: AgreementAnswer; readonly onWrite: () => void }) {
  const { standing, agreement, maySee, mayWrite } = answer;
  return (
    <>
      <p className={css.standing}>
        <StandingPill standing={standing} />
        {agreement && <span>{t.reviewNear(agreement.reviewOn)}</span>}
      </p>
      {standing === 'holds' ? (
        <p className={css.quiet}>{t.meaning.holds}</p>
      ) : (
        <Notice>{`${t.meaning[standing]} ${t.toDo}`}</Notice>
      )}
      {!maySee && <p className={css.quiet}>{t.notForYou}</p>}
      {agreement && (
        <Fold summary={t.agreed} className={css.fold}>
          <Terms agreement={agreement} />
        </Fold>
      )}
      {mayWrite && (
        <Button appearance={agreement ? 'secondary' : 'primary'} className={css.write} onClick={onWrite}>
          {agreement ? t.change : t.write}
        </Button>
      )}
    </>
  );
}

function Terms({ agreement }: { readonly agreement: NonNullable<AgreementAnswer['agreement']> }) {
  const { purpose, items, bases, retention, contacts, signedOn, changed } = agreement;
  const contact = ({ name, role, email, phone }: typeof contacts.school) =>
    [name, role, email, phone].filter(Boolean).join(', ');
  const facts: readonly (readonly [string, string])[] = [
    [t.purpose, purpose],
    [t.items, items.join('\n')],
    [t.basisOfService, bases.service],
    [t.basisOfSchool, bases.school],
    [t.retention, retention],
    [t.contactOfService, contact(contacts.service)],
    [t.contactOfSchool, contact(contacts.school)],
    [t.signedOn, longDate(signedOn)],
  ];
  return (
    <>
      <dl className={css.terms}>
        {facts.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <p className={css.quiet}>{t.changedLine(changed.by, londonDate(changed.at))}</p>
    </>
  );
}
