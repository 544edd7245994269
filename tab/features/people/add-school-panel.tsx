import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { addSchoolAnswer } from '../../../shared/organisation/contract.ts';
import type { Setting } from '../../../shared/organisation/setting.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useSaving } from '../scoping/use-saving.ts';
import { FindSchool } from './find-school.tsx';
import { NameSchool } from './name-school.tsx';
import { schoolText as t } from './school-text.ts';
import { useFirstField, useOpened } from './use-opened.ts';
import forms from './forms.module.css';
import service from './service.module.css';
import css from './people.module.css';

interface Props {
  readonly onDone: (says: string) => void;
}

/** What the server is asked to add: by its number, or by name and kind where it is on no list. */
export interface Wish {
  readonly urn: string;
  readonly name: string;
  readonly setting: Setting;
}

/** A school or other setting joins the service. Rows B11, B12. */
export function AddSchoolPanel({ onDone }: Props) {
  const { open, show, cancel } = useOpened<'form'>();
  return (
    <Panel title={t.title}>
      <p className={css.words}>{t.intro}</p>
      <Button className={service.add} aria-expanded={open === 'form'} onClick={() => show('form')}>
        {t.button}
      </Button>
      {open === 'form' && (
        <AddForm
          onCancel={cancel}
          onDone={(name) => {
            cancel();
            onDone(t.added(name));
          }}
        />
      )}
    </Panel>
  );
}

function AddForm({ onDone, onCancel }: { readonly onDone: (name: string) => void; readonly onCancel: () => void }) {
  const { post, newId } = useAnswers();
  const { saving, run } = useSaving();
  const form = useFirstField<HTMLDivElement>();
  // One id a wish, so that a press that is repeated makes one school and the next wish another.
  const [ids] = useState(() => new Map<string, string>());
  const add = (wish: Wish) =>
    void run(async () => {
      const key = `${wish.urn} ${wish.name}`;
      const editId = ids.get(key) ?? newId();
      ids.set(key, editId);
      const said = await post('/api/schools', { editId, ...wish }, addSchoolAnswer);
      if (!said.ok) return said.sentence;
      onDone(said.value.name);
      return undefined;
    });
  const isSaving = saving.state === 'saving';
  return (
    <div ref={form} className={forms.form} role="group" aria-label={t.button}>
      <FindSchool isSaving={isSaving} onAdd={add} />
      <NameSchool isSaving={isSaving} onAdd={add} />
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
      <div className={css.buttons}>
        <Button onClick={onCancel}>{t.cancel}</Button>
      </div>
    </div>
  );
}
