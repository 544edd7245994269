import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { londonDate, instant } from '../../../shared/kernel/time.ts';
import type { VisitsAnswer } from '../../../shared/visits/contract.ts';
import { mostInSignIn } from '../../../shared/visits/place.ts';
import { visitsTabText as t } from '../../../shared/visits/tab-text.ts';
import { Panel } from '../../components/panel.tsx';
import { Small, VisitFormFrame } from './form-parts.tsx';
import { useVisitForm } from './use-visit-form.ts';
import type { Send } from './visits.ts';
import css from './visits.module.css';

interface Props {
  readonly page: VisitsAnswer;
  readonly send: Send;
}

const names = ['where', 'bring', 'parking', 'room'] as const;

/** Where to sign in, what to bring, parking and the room; the school says it. Row J15. */
export function DoorPanel({ page, send }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { signIn, changed } = page.place;
  const said = names.filter((name) => signIn[name]);
  return (
    <Panel title={t.door}>
      <p className={css.quiet}>{t.doorHint}</p>
      {isOpen ? (
        <DoorForm page={page} send={send} onClose={() => setOpen(false)} />
      ) : (
        <>
          {said.length === 0 && <p>{t.doorNone}</p>}
          <dl className={css.facts}>
            {said.map((name) => (
              <div key={name}>
                <dt>{t.doorFields[name]}</dt>
                <dd>{signIn[name]}</dd>
              </div>
            ))}
          </dl>
          {changed && <p className={css.quiet}>{t.changedBy(changed.by, londonDate(instant(changed.at)))}</p>}
          {page.may.signIn && <Button onClick={() => setOpen(true)}>{t.edit}</Button>}
        </>
      )}
    </Panel>
  );
}

function DoorForm({ page, send, onClose }: Props & { readonly onClose: () => void }) {
  const { signIn, rev } = page.place;
  const form = useVisitForm('visit-door', { fields: { ...signIn } });
  const onSend = (confirmed: boolean) =>
    form.run(
      () =>
        send('sign-in', {
          ...{ seen: rev, confirmed },
          signIn: Object.fromEntries(names.map((name) => [name, form.field(name).trim()])),
        }),
      t.done,
    );
  return (
    <VisitFormFrame
      form={form}
      send={t.save}
      onSend={onSend}
      onClose={onClose}
      text={() => names.map(form.field).join(' ')}
    >
      {names.map((name) => (
        <Small
          key={name}
          label={t.doorFields[name]}
          value={form.field(name)}
          most={mostInSignIn}
          onChange={(value) => form.type({ [name]: value })}
        />
      ))}
    </VisitFormFrame>
  );
}
