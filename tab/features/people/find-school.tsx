import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { ListedSchoolsAnswer } from '../../../shared/organisation/contract.ts';
import { settingNames } from '../../../shared/organisation/setting.ts';
import { announce } from '../../components/announce.ts';
import { Notice } from '../../components/notice.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useSaving } from '../scoping/use-saving.ts';
import type { Wish } from './add-school-panel.tsx';
import { schoolText as t } from './school-text.ts';
import css from './people.module.css';
import service from './service.module.css';

interface Props {
  readonly isSaving: boolean;
  readonly onAdd: (wish: Wish) => void;
}

/** As many as the server answers at most. */
const most = 20;

/** Finds a school in the open data by words or by number. Row B11. */
export function FindSchool({ isSaving, onAdd }: Props) {
  const { listedSchools } = useAnswers();
  const { saving, run } = useSaving();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<ListedSchoolsAnswer['schools']>();
  const search = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      if (!words.trim()) return t.wordsNeeded;
      const said = await listedSchools(words.trim());
      if (!said.ok) return said.sentence;
      setFound(said.value.schools);
      announce(said.value.schools.length ? t.found(said.value.schools.length) : t.none);
      return undefined;
    });
  };
  return (
    <>
      <form onSubmit={search} className={service.search} role="search" noValidate>
        <Field label={t.words} hint={t.wordsHint}>
          <Input maxLength={100} value={words} onChange={(_, { value }) => setWords(value)} />
        </Field>
        <Button type="submit" disabledFocusable={saving.state === 'saving'}>
          {t.search}
        </Button>
      </form>
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
      {found && (
        <p className={css.quiet}>
          {found.length ? t.found(found.length) : t.none} {found.length === most && t.most}
        </p>
      )}
      {found && found.length > 0 && (
        <ul className={css.lines}>
          {found.map((school) => (
            <li key={school.urn} className={service.found}>
              <div>
                <h3 className={css.personName}>{school.name}</h3>
                <p className={css.quiet}>
                  {t.about(school.localAuthority, settingNames[school.setting], school.roll)} · {t.number(school.urn)}
                </p>
              </div>
              <Button
                aria-label={t.addNamed(school.name)}
                disabledFocusable={isSaving}
                onClick={() => onAdd({ urn: school.urn, name: '', setting: school.setting })}
              >
                {t.add}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
