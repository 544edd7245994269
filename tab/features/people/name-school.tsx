import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { settingNames, settingSchema, type Setting } from '../../../shared/organisation/setting.ts';
import { Fold } from '../../components/fold.tsx';
import { Notice } from '../../components/notice.tsx';
import type { Wish } from './add-school-panel.tsx';
import { schoolText as t } from './school-text.ts';
import css from './people.module.css';
import forms from './forms.module.css';
import service from './service.module.css';

interface Props {
  readonly isSaving: boolean;
  readonly onAdd: (wish: Wish) => void;
}

const capital = (words: string): string => words.replace(/^./, (first) => first.toUpperCase());

/** A setting that is on no list is added by its name and kind. Row B12. */
export function NameSchool({ isSaving, onAdd }: Props) {
  const [name, setName] = useState('');
  const [setting, setSetting] = useState<Setting>('family-hub');
  const [missing, setMissing] = useState(false);
  const add = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!name.trim());
    if (name.trim()) onAdd({ urn: '', name: name.trim(), setting });
  };
  return (
    <Fold summary={t.byHand}>
      <form onSubmit={add} className={service.byHand} noValidate>
        <p className={css.words}>{t.byHandIntro}</p>
        <div className={forms.row}>
          <Field label={t.name} required>
            <Input maxLength={200} value={name} onChange={(_, { value }) => setName(value)} />
          </Field>
          <Field label={t.setting}>
            <Select value={setting} onChange={(_, { value }) => setSetting(settingSchema.parse(value))}>
              {settingSchema.options.map((each) => (
                <option key={each} value={each}>
                  {capital(settingNames[each])}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        {missing && <Notice>{t.nameNeeded}</Notice>}
        <div className={css.buttons}>
          <Button type="submit" disabledFocusable={isSaving}>
            {t.addByName}
          </Button>
        </div>
      </form>
    </Fold>
  );
}
