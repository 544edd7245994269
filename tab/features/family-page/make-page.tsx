import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { FamilyAnswer } from '../../../shared/family-page/contract.ts';
import { pageDays, usualDays } from '../../../shared/family-page/page.ts';
import { familyTabText as t } from '../../../shared/family-page/tab-text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { announce } from '../../components/announce.ts';
import { Notice } from '../../components/notice.tsx';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { calledIn } from './family.ts';
import type { Send } from './family-pages.tsx';
import css from './family.module.css';

interface Props {
  readonly request: RequestAnswer;
  readonly family: FamilyAnswer;
  readonly send: Send;
}

/** For whom, for how long, whom to ring, and whether the first name may stand there. */
export function MakePage({ request, family, send }: Props) {
  const { hasBirthday } = family;
  const { people } = request;
  const [isOpen, setOpen] = useState(false);
  const [personId, setPerson] = useState(people[0]?.id ?? '');
  const [days, setDays] = useState<number>(usualDays);
  const [showsFirstName, setFirstName] = useState(false);
  const [ring, setRing] = useState('');
  const { saving, run } = useSaving();
  if (people.length === 0) return <Notice>{t.nobody}</Notice>;
  if (!hasBirthday) return <Notice>{t.noBirthday}</Notice>;
  const press = async () => {
    if (!(await run(() => send('', { personId, days, showsFirstName, ring })))) return;
    announce(t.made);
    setOpen(false);
  };
  if (!isOpen)
    return (
      <div className={css.buttons}>
        <Button appearance={family.pages.length ? 'secondary' : 'primary'} onClick={() => setOpen(true)}>
          {t.make}
        </Button>
      </div>
    );
  return (
    <form
      className={css.form}
      aria-label={t.make}
      onSubmit={(event) => {
        event.preventDefault();
        void press();
      }}
    >
      <Field label={t.whom}>
        <Select value={personId} onChange={(_, { value }) => setPerson(value)}>
          {people.map(({ id }) => (
            <option key={id} value={id}>
              {calledIn(people, id)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.days} className={css.short}>
        <Select value={String(days)} onChange={(_, { value }) => setDays(Number(value))}>
          {pageDays.map((each) => (
            <option key={each} value={each}>
              {t.forDays[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.ring} hint={t.ringHint}>
        <Input value={ring} maxLength={120} onChange={(_, { value }) => setRing(value)} />
      </Field>
      <Field hint={t.firstNameHint}>
        <Checkbox
          label={t.firstName}
          checked={showsFirstName}
          onChange={(_, { checked }) => setFirstName(checked === true)}
        />
      </Field>
      <div className={css.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={saving.state === 'saving'}>
          {t.press}
        </Button>
        <Button onClick={() => setOpen(false)}>{t.cancel}</Button>
        {saving.state === 'failed' && <SavingLine saving={saving} />}
      </div>
    </form>
  );
}
