import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { AllocationAnswer } from '../../../shared/allocation/contract.ts';
import { schemeSchema, type AllocationSettings } from '../../../shared/allocation/settings.ts';
import { allocationText } from '../../../shared/allocation/text.ts';
import { Fold } from '../../components/fold.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { leftOut, ticked, withTick, type TypedChoices } from './bands.ts';
import { bandsText } from './text.ts';
import css from './allocation.module.css';

const t = bandsText.which;

interface Props {
  readonly typed: TypedChoices;
  readonly figures: NonNullable<AllocationAnswer['figures']>;
  readonly onChange: (typed: TypedChoices) => void;
}

/** Which schools are banded together: a kind, phases, types, and schools that are left out by hand. Row K14. */
export function WhichSchools({ typed, figures, onChange }: Props) {
  const { settings } = typed;
  const set = (over: Partial<AllocationSettings>) => onChange({ ...typed, settings: { ...settings, ...over } });
  return (
    <Fold summary={t.title}>
      <div className={css.form}>
        <div className={css.fields}>
          <Field label={t.scheme} hint={t.schemeHint}>
            <Select value={settings.scheme} onChange={(_, { value }) => set({ scheme: schemeSchema.parse(value) })}>
              {schemeSchema.options.map((each) => (
                <option key={each} value={each}>
                  {allocationText.capital(allocationText.schemes[each])}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        {(['phases', 'types'] as const).map((list) => (
          <fieldset key={list} className={css.group}>
            <legend>{t[list]}</legend>
            <div className={css.ticks}>
              {figures[list].map((word) => (
                <Checkbox
                  key={word}
                  label={word || t.notStated}
                  checked={ticked(settings[list], word)}
                  onChange={(_, { checked }) =>
                    set({ [list]: withTick(settings[list], figures[list], word, checked === true) })
                  }
                />
              ))}
            </div>
          </fieldset>
        ))}
        <LeftOut typed={typed} onChange={onChange} />
      </div>
    </Fold>
  );
}

/** Schools that a lead leaves out, found by name or number. */
function LeftOut({ typed, onChange }: Omit<Props, 'figures'>) {
  const [words, setWords] = useState('');
  const { without } = typed.settings;
  const change = (urns: readonly string[], names: TypedChoices['names']) =>
    onChange({ ...typed, names, settings: { ...typed.settings, without: [...urns] } });
  return (
    <fieldset className={css.group}>
      <legend>{t.without}</legend>
      <div className={css.column}>
        {without.length > 0 && (
          <ul className={`${css.plain} ${css.chosen}`}>
            {leftOut(typed).map(({ urn, name }) => (
              <li key={urn}>
                <span className={css.words}>
                  {name} <span className={css.quiet}>{urn}</span>
                </span>
                <Button
                  size="small"
                  aria-label={t.takeBackIn(name)}
                  onClick={() =>
                    change(
                      without.filter((each) => each !== urn),
                      typed.names,
                    )
                  }
                >
                  {t.takeIn}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <SearchField className={css.search} label={t.search} hint={t.hint} value={words} onSearch={setWords} />
        {words.trim().length > 1 && (
          <Found
            words={words.trim()}
            authority={typed.authority}
            without={without}
            onChoose={(urn, name) => change([...without, urn], { ...typed.names, [urn]: name })}
          />
        )}
      </div>
    </fieldset>
  );
}

interface FoundProps {
  readonly words: string;
  readonly authority: string;
  readonly without: readonly string[];
  readonly onChoose: (urn: string, name: string) => void;
}

/** As many of the schools as are looked through at a glance. */
const mostFound = 8;

function Found({ words, authority, without, onChoose }: FoundProps) {
  const state = useWatch(useAnswers().figuredSchools({ setId: '', authority, words, from: 0 }));
  if (state.phase === 'loading') return <p className={css.quiet}>{t.looking}</p>;
  if (state.phase === 'failed') return <p className={css.quiet}>{state.sentence}</p>;
  const schools = state.value.schools.filter(({ urn }) => !without.includes(urn)).slice(0, mostFound);
  return (
    <>
      <p className={css.quiet} role="status">
        {t.found(schools.length, state.value.all)}
      </p>
      <ul className={`${css.plain} ${css.chosen}`}>
        {schools.map(({ urn, name }) => (
          <li key={urn}>
            <span className={css.words}>
              {name} <span className={css.quiet}>{urn}</span>
            </span>
            <Button size="small" aria-label={t.leaveOutNamed(name)} onClick={() => onChoose(urn, name)}>
              {t.leaveOut}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
