import { Button, Field, Select } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { membershipAnswer, type PersonLine, type SchoolPeopleAnswer } from '../../../shared/joining/contract.ts';
import { Notice } from '../../components/notice.tsx';
import { useAnswers } from '../../use-answers.ts';
import { roleTitle } from '../organisation/people.ts';
import { useSaving } from '../scoping/use-saving.ts';
import { peopleText } from './text.ts';
import { useFirstField } from './use-opened.ts';
import forms from './forms.module.css';
import css from './people.module.css';

const t = peopleText.role;

interface Props {
  readonly person: PersonLine;
  readonly roles: SchoolPeopleAnswer['mayInvite'];
  readonly onDone: (says: string) => void;
  readonly onCancel: () => void;
}

/** Somebody goes on in another role at the same place, from today, without a new code. Row B13. */
export function RoleForm({ person, roles, onDone, onCancel }: Props) {
  const { post, newId } = useAnswers();
  const { saving, run } = useSaving();
  const [role, setRole] = useState('');
  const [editId] = useState(newId);
  const form = useFirstField<HTMLFormElement>();
  const change = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const chosen = roles.find((each) => each.role === role);
      if (!chosen) return t.needed;
      const path = `/api/memberships/${encodeURIComponent(person.membershipId)}/role`;
      const said = await post(path, { editId, role: chosen.role }, membershipAnswer);
      if (!said.ok) return said.sentence;
      onDone(t.done(person.name, chosen.name));
      return undefined;
    });
  };
  return (
    <form ref={form} className={forms.form} onSubmit={change} noValidate>
      <p className={css.words}>{t.intro(person.name, person.roleName)}</p>
      <Field label={t.next} required className={forms.narrow}>
        <Select value={role} onChange={(_, { value }) => setRole(value)}>
          <option value="">{peopleText.invite.chooseRole}</option>
          {roles.map((each) => (
            <option key={each.role} value={each.role}>
              {roleTitle(each.name)}
            </option>
          ))}
        </Select>
      </Field>
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
      <div className={css.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={saving.state === 'saving'}>
          {t.press}
        </Button>
        <Button onClick={onCancel}>{peopleText.cancel}</Button>
      </div>
    </form>
  );
}
