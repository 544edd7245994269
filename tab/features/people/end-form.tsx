import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { membershipAnswer, type PersonLine } from '../../../shared/joining/contract.ts';
import { civilDateSchema } from '../../../shared/kernel/time.ts';
import { rolesOfSide } from '../../../shared/organisation/roles.ts';
import { Notice } from '../../components/notice.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useSaving } from '../scoping/use-saving.ts';
import { peopleText } from './text.ts';
import { useFirstField } from './use-opened.ts';
import forms from './forms.module.css';
import css from './people.module.css';

const t = peopleText.end;

interface Props {
  readonly person: PersonLine;
  readonly onDone: (says: string) => void;
  readonly onCancel: () => void;
}

/** What stays behind, by the post that becomes free. */
const staysOf = ({ role }: PersonLine): string => {
  if (rolesOfSide['link-therapist'].includes(role)) return t.stays.therapist;
  return rolesOfSide.sendco.includes(role) ? t.stays.sendco : t.stays.others;
};

/** Ends a role once it was said what follows: at once, or with a last day. Row B13. */
export function EndForm({ person, onDone, onCancel }: Props) {
  const { post, newId } = useAnswers();
  const { saving, run } = useSaving();
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [day, setDay] = useState('');
  const [editId] = useState(newId);
  const form = useFirstField<HTMLFormElement>();
  const mine = person.isYou;
  const end = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const lastDay = when === 'now' ? null : civilDateSchema.safeParse(day).data;
      if (lastDay === undefined) return t.dayNeeded;
      const path = `/api/memberships/${encodeURIComponent(person.membershipId)}/end`;
      const said = await post(path, { editId, lastDay }, membershipAnswer);
      if (!said.ok) return said.sentence;
      onDone(lastDay ? t.doneLater(person.name, lastDay) : t.done(person.name, mine));
      return undefined;
    });
  };
  return (
    <form ref={form} className={forms.form} onSubmit={end} noValidate>
      <p className={forms.question}>{t.title(person.name, person.roleName, mine)}</p>
      <p className={css.words}>{`${t.sees(person.name, mine)} ${staysOf(person)}`}</p>
      <Field label={t.when}>
        <RadioGroup value={when} onChange={(_, { value }) => setWhen(value === 'later' ? 'later' : 'now')}>
          <Radio value="now" label={t.atOnce} />
          <Radio value="later" label={t.later} />
        </RadioGroup>
      </Field>
      {when === 'later' && (
        <Field label={t.lastDay} required className={forms.day}>
          <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
        </Field>
      )}
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
      <div className={css.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={saving.state === 'saving'}>
          {t.press[mine ? 'mine' : 'theirs']}
        </Button>
        <Button onClick={onCancel}>{t.keep}</Button>
      </div>
    </form>
  );
}
