import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { z } from 'zod';
import { organisationAnswer, type ServiceAnswer } from '../../../shared/joining/contract.ts';
import { announce } from '../../components/announce.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useSaving } from '../scoping/use-saving.ts';
import { Done } from './done.tsx';
import { serviceText } from './service-text.ts';
import { useFirstField, useOpened } from './use-opened.ts';
import forms from './forms.module.css';
import service from './service.module.css';
import css from './people.module.css';

const t = serviceText.organisations;

interface Props extends Pick<ServiceAnswer, 'organisations'> {
  readonly onDone: () => void;
}

/** Organisations whose people are served. Decisions 9, C-09. */
export function OrganisationsPanel({ organisations, onDone }: Props) {
  const { open, show, cancel } = useOpened<'form'>();
  const [says, setSays] = useState<string>();
  return (
    <Panel title={t.title}>
      <p className={css.words}>{t.intro}</p>
      {says && <Done>{says}</Done>}
      <ul className={css.lines}>
        {organisations.map(({ id, name }) => (
          <li key={id} className={css.line}>
            <h3 className={css.personName}>{name}</h3>
            <p className={css.quiet}>{id}</p>
          </li>
        ))}
      </ul>
      <Button className={service.add} aria-expanded={open === 'form'} onClick={() => show('form')}>
        {t.button}
      </Button>
      {open === 'form' && (
        <AddForm
          onCancel={cancel}
          onDone={(sentence) => {
            setSays(sentence);
            announce(sentence);
            cancel();
            onDone();
          }}
        />
      )}
    </Panel>
  );
}

function AddForm({ onDone, onCancel }: { readonly onDone: (says: string) => void; readonly onCancel: () => void }) {
  const { post, newId } = useAnswers();
  const { saving, run } = useSaving();
  const [typed, setTyped] = useState({ name: '', tenantId: '' });
  const [editId] = useState(newId);
  const form = useFirstField<HTMLFormElement>();
  const add = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const name = typed.name.trim();
      const tenantId = z.guid().safeParse(typed.tenantId.trim()).data;
      if (name.length < 2) return t.nameNeeded;
      if (!tenantId) return t.tenantWrong;
      const said = await post('/api/organisations', { editId, tenantId, name }, organisationAnswer);
      if (!said.ok) return said.sentence;
      onDone(said.value.wasThere ? t.wasThere(said.value.name) : t.added(said.value.name));
      return undefined;
    });
  };
  return (
    <form ref={form} className={forms.form} onSubmit={add} noValidate aria-label={t.button}>
      <Field label={t.name} hint={t.nameHint} required>
        <Input
          maxLength={200}
          value={typed.name}
          onChange={(_, { value }) => setTyped((before) => ({ ...before, name: value }))}
        />
      </Field>
      <Field label={t.tenant} hint={t.tenantHint} required>
        <Input
          maxLength={60}
          spellCheck={false}
          autoComplete="off"
          value={typed.tenantId}
          onChange={(_, { value }) => setTyped((before) => ({ ...before, tenantId: value }))}
        />
      </Field>
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
      <div className={css.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={saving.state === 'saving'}>
          {t.add}
        </Button>
        <Button onClick={onCancel}>{t.cancel}</Button>
      </div>
    </form>
  );
}
