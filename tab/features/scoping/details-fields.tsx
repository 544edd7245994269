import { Checkbox, Field, Select } from '@fluentui/react-components';
import { yearGroups } from '../../../shared/request-for-help/request.ts';
import type { GridEntryView } from '../../../shared/scoping/contract.ts';
import { detailsPatchSchema, detailsSchema, freeDetails, type DetailsPatch } from '../../../shared/scoping/details.ts';
import { detailsText as t } from '../../../shared/scoping/details-text.ts';
import { Fold } from '../../components/fold.tsx';
import { SavingLine } from './saving-line.tsx';
import { TypedDetail, type TypedField } from './typed-detail.tsx';
import { useSaying } from './use-saying.ts';
import css from './editing.module.css';

const typedFields: readonly TypedField[] = [...freeDetails, 'startsOn', 'endsOn', 'link'];

type Years = readonly (typeof yearGroups)[number][];
const toggledYear = (years: Years, year: Years[number], isIn: boolean): Years =>
  isIn ? [...years, year] : years.filter((each) => each !== year);

/** All that may be said of an entry and need not: folded away, and each field saves when it is left. Row E03. */
export function DetailsFields({ entry }: { readonly entry: GridEntryView }) {
  const { details } = entry;
  const { unsaid, say } = useSaying('entries/change', entry);
  const choose = (patch: DetailsPatch) => void say(() => ({ details: patch }));
  return (
    <Fold className={css.places} summary={t.title}>
      <div className={css.details}>
        <p className={css.status}>{t.hint}</p>
        <Field label={t.fields.status} size="small">
          <Select
            value={details.status ?? ''}
            onChange={(_, { value }) => choose(detailsPatchSchema.parse({ status: value }))}
          >
            <option value="">{t.noStatus}</option>
            {detailsSchema.shape.status.unwrap().options.map((each) => (
              <option key={each} value={each}>
                {t.status[each]}
              </option>
            ))}
          </Select>
        </Field>
        {typedFields.map((field) => (
          <TypedDetail key={field} entry={entry} field={field} />
        ))}
        <fieldset className={css.years}>
          <legend>{t.fields.yearGroups}</legend>
          {yearGroups.map((year) => (
            <Checkbox
              key={year}
              label={year}
              checked={details.yearGroups?.includes(year) ?? false}
              onChange={(_, { checked }) =>
                void say(({ details: { yearGroups: years = [] } }) => ({
                  details: { yearGroups: toggledYear(years, year, checked === true) },
                }))
              }
            />
          ))}
        </fieldset>
        <Checkbox
          label={t.fields.targetedPlus}
          checked={details.targetedPlus ?? false}
          onChange={(_, { checked }) => choose({ targetedPlus: checked === true })}
        />
        {unsaid && <SavingLine saving={{ state: 'failed', sentence: unsaid.sentence }} />}
      </div>
    </Fold>
  );
}
