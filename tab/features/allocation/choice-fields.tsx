import { Field, Input, Select } from '@fluentui/react-components';
import { bandNames } from '../../../shared/allocation/bands.ts';
import { cutBands, parameters, type AllocationSettings } from '../../../shared/allocation/settings.ts';
import { allocationText } from '../../../shared/allocation/text.ts';
import { Fold } from '../../components/fold.tsx';
import type { TypedChoices } from './bands.ts';
import { bandsText } from './text.ts';
import css from './allocation.module.css';

const t = bandsText.try;

interface Props {
  readonly typed: TypedChoices;
  readonly onChange: (typed: TypedChoices) => void;
}

/** Choices that are one of a few, with the words for each. */
const choices = [
  ['sd', t.sd, t.sds],
  ['basis', t.basis, t.bases],
  ['sen', t.sen, t.sens],
  ['provision', t.provision, t.provisions],
  ['sameForSome', t.same, t.sames],
] as const;

/** Every choice of the method as a field, but for which schools it is about. domain.md 1.6. */
export function ChoiceFields({ typed, onChange }: Props) {
  const set = (over: Partial<AllocationSettings>) => onChange({ ...typed, settings: { ...typed.settings, ...over } });
  return (
    <>
      <fieldset className={css.group}>
        <legend>{t.weights}</legend>
        <div className={css.fields}>
          {parameters.map((each) => (
            <Field key={each} label={allocationText.capital(allocationText.parameters[each])}>
              <Input
                inputMode="decimal"
                value={typed.weights[each] ?? ''}
                onChange={(_, { value }) => onChange({ ...typed, weights: { ...typed.weights, [each]: value } })}
              />
            </Field>
          ))}
        </div>
      </fieldset>
      <Fold summary={t.more}>
        <div className={css.form}>
          <fieldset className={css.group}>
            <legend>{t.cuts}</legend>
            <div className={css.fields}>
              {cutBands.options.map((band) => (
                <Field key={band} label={allocationText.capital(bandNames[band])}>
                  <Input
                    inputMode="decimal"
                    value={typed.cuts[band] ?? ''}
                    onChange={(_, { value }) => onChange({ ...typed, cuts: { ...typed.cuts, [band]: value } })}
                  />
                </Field>
              ))}
            </div>
          </fieldset>
          <div className={css.fields}>
            {choices.map(([name, label, words]) => (
              <Field key={name} label={label}>
                <Select
                  value={typed.settings[name]}
                  onChange={(_, { value }) => set({ [name]: value } as Partial<AllocationSettings>)}
                >
                  {Object.entries(words).map(([value, says]) => (
                    <option key={value} value={value}>
                      {says}
                    </option>
                  ))}
                </Select>
              </Field>
            ))}
            <Field label={t.least}>
              <Select
                value={String(typed.settings.leastParameters)}
                onChange={(_, { value }) => set({ leastParameters: Number(value) })}
              >
                {parameters.map((each, n) => (
                  <option key={each}>{n + 1}</option>
                ))}
              </Select>
            </Field>
          </div>
        </div>
      </Fold>
    </>
  );
}
