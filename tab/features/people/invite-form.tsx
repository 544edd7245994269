import { Button, Field, Input, Select } from '@fluentui/react-components';
import { type FormEvent } from 'react';
import { inviteAnswer, type SchoolPeopleAnswer } from '../../../shared/joining/contract.ts';
import { roleSchema } from '../../../shared/organisation/roles.ts';
import { Notice } from '../../components/notice.tsx';
import { useAnswers } from '../../use-answers.ts';
import { roleTitle } from '../organisation/people.ts';
import { useSaving } from '../scoping/use-saving.ts';
import { isForATime, wanted, type InvitePlace } from './asked.ts';
import type { TypedInvite } from './kept.ts';
import { SpecialistFields } from './specialist-fields.tsx';
import { SeveralFields } from './several-fields.tsx';
import { peopleText } from './text.ts';
import { useFirstField } from './use-opened.ts';
import forms from './forms.module.css';
import css from './people.module.css';

const t = peopleText.invite;

interface Props {
  readonly place: InvitePlace;
  /** Where what is typed, and the code, are kept. */
  readonly keptAt: string;
  readonly typed: TypedInvite;
  readonly mayInvite: SchoolPeopleAnswer['mayInvite'];
  /** Of the service's page: schools that can be chosen from. */
  readonly schools?: readonly { readonly id: string; readonly name: string }[];
  readonly onMade: () => void;
  readonly onCancel: () => void;
}

/** Asks who is invited, to what, and for how long. What is typed outlives a look at another page. Row B18. */
export function InviteForm({ place, keptAt, typed, mayInvite, schools = [], onMade, onCancel }: Props) {
  const { post, inviting } = useAnswers();
  const { saving, run } = useSaving();
  const form = useFirstField<HTMLFormElement>();
  const type = (part: Partial<TypedInvite>) => inviting.type(keptAt, { ...typed, ...part });
  const make = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const asked = wanted(typed, place);
      if ('missing' in asked) return asked.missing;
      const said = await post('/api/invitations', asked.body, inviteAnswer);
      if (!said.ok) return said.sentence;
      const { invitation, code, message } = said.value;
      inviting.made(keptAt, {
        invitationId: invitation.id,
        name: invitation.name,
        code,
        message,
      });
      onMade();
      return undefined;
    });
  };
  return (
    <form ref={form} className={forms.form} onSubmit={make} noValidate aria-label={t.title}>
      <p className={css.words}>{t.intro}</p>
      <Field label={t.role} required className={forms.narrow}>
        <Select value={typed.role} onChange={(_, { value }) => type({ role: roleSchema.safeParse(value).data ?? '' })}>
          <option value="">{t.chooseRole}</option>
          {mayInvite.map(({ role, name }) => (
            <option key={role} value={role}>
              {roleTitle(name)}
            </option>
          ))}
        </Select>
      </Field>
      {place.kind === 'school' && typed.role === 'specialist' && (
        <SpecialistFields schoolId={place.schoolId} typed={typed} onType={type} />
      )}
      {place.kind === 'service' && typed.role && <SeveralFields typed={typed} schools={schools} onType={type} />}
      <div className={forms.row}>
        <Field label={t.name} required>
          <Input maxLength={200} value={typed.name} onChange={(_, { value }) => type({ name: value })} />
        </Field>
        <Field label={t.email} hint={t.emailHint} required>
          <Input type="email" maxLength={200} value={typed.email} onChange={(_, { value }) => type({ email: value })} />
        </Field>
      </div>
      <div className={forms.row}>
        <Field label={t.from} required>
          <Input type="date" value={typed.from} onChange={(_, { value }) => type({ from: value })} />
        </Field>
        <Field label={t.until} hint={isForATime(typed.role) ? null : t.untilHint} required={isForATime(typed.role)}>
          <Input type="date" value={typed.until} onChange={(_, { value }) => type({ until: value })} />
        </Field>
      </div>
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
      <div className={css.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={saving.state === 'saving'}>
          {saving.state === 'saving' ? t.makingIs : t.make}
        </Button>
        <Button onClick={onCancel}>{peopleText.cancel}</Button>
      </div>
    </form>
  );
}
