import { Button, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { shareDays, type Audience } from '../../../shared/grid-share/share.ts';
import { announce } from '../../components/announce.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { sharePageText as t } from './text.ts';
import css from './share.module.css';

/** Sends a change of the links; answers why it was not done. */
export type Send = (part: '' | '/close', body: object) => Promise<string | undefined>;

/** For whom and for how long; what stands on the page is said beside each audience. */
export function MakeLink({ send }: { readonly send: Send }) {
  const [audience, setAudience] = useState<Audience>('staff');
  const [days, setDays] = useState<(typeof shareDays)[number]>(90);
  const { saving, run } = useSaving();
  const press = async () => {
    if (await run(() => send('', { audience, days }))) announce(t.made);
  };
  return (
    <form
      className={css.form}
      aria-label={t.make}
      onSubmit={(event) => {
        event.preventDefault();
        void press();
      }}
    >
      <Field label={t.whom} hint={t.shows[audience]}>
        <RadioGroup
          value={audience}
          onChange={(_, { value }) => setAudience(t.all.find((each) => each === value) ?? 'staff')}
        >
          {t.all.map((each) => (
            <Radio key={each} value={each} label={t.audiences[each]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t.days} className={css.days}>
        <Select
          value={String(days)}
          onChange={(_, { value }) => setDays(shareDays.find((each) => String(each) === value) ?? 90)}
        >
          {shareDays.map((each) => (
            <option key={each} value={each}>
              {t.forDays[each]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={css.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={saving.state === 'saving'}>
          {t.press}
        </Button>
        {saving.state === 'failed' && <SavingLine saving={saving} />}
      </div>
    </form>
  );
}
