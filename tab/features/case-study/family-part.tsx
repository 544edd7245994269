import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { familyHows, familyWhos } from '../../../shared/case-study/case-study.ts';
import type { StudyView } from '../../../shared/case-study/contract.ts';
import { caseStudyText as t } from '../../../shared/case-study/text.ts';
import { civilDateSchema, type CivilDate } from '../../../shared/kernel/time.ts';
import { announce } from '../../components/announce.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import type { SendStudy } from './sending.ts';
import css from './case-study.module.css';

interface Props {
  readonly study: StudyView;
  readonly today: CivilDate;
  readonly send: SendStudy;
}

/** That the family was asked, without a name, and its no at any time later. Row I20. */
export function FamilyPart({ study: { family, state }, today, send }: Props) {
  const [who, setWho] = useState<(typeof familyWhos)[number]>('parental-responsibility');
  const [how, setHow] = useState<(typeof familyHows)[number]>('spoken');
  const [on, setOn] = useState<string>(today);
  const { saving, run } = useSaving();
  const line = saving.state !== 'saved' && <SavingLine saving={saving} />;
  if (family?.no) return <p className={css.words}>{t.saidNo(family.no)}</p>;
  if (family)
    return (
      <>
        <p className={css.words}>{t.familyAgreed(t.whos[family.who], t.hows[family.how], family.on)}</p>
        <p className={css.quiet}>{t.noHint}</p>
        <div className={css.buttons}>
          <Button
            onClick={() =>
              void run(() => send({ do: 'no', on: today })).then((done) => {
                if (done) announce(t.noSaved);
              })
            }
          >
            {t.no}
          </Button>
          {line}
        </div>
      </>
    );
  if (state !== 'draft' && state !== 'checked') return null;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => send({ do: 'asked', who, how, on: civilDateSchema.catch(today).parse(on) })).then((done) => {
          if (done) announce(t.familySaved);
        });
      }}
    >
      <p className={css.quiet}>{t.familyHint}</p>
      <Field label={t.who}>
        <Select value={who} onChange={(_, { value }) => setWho(familyWhos.find((each) => each === value) ?? who)}>
          {familyWhos.map((each) => (
            <option key={each} value={each}>
              {t.whos[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.how}>
        <Select value={how} onChange={(_, { value }) => setHow(familyHows.find((each) => each === value) ?? how)}>
          {familyHows.map((each) => (
            <option key={each} value={each}>
              {t.hows[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.on} className={css.narrow ?? ''}>
        <Input type="date" value={on} max={today} onChange={(_, { value }) => setOn(value)} />
      </Field>
      <div className={css.buttons}>
        <Button type="submit">{t.saveFamily}</Button>
        {line}
      </div>
    </form>
  );
}
