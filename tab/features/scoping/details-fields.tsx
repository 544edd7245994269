import { Checkbox, Field, Select } from '@fluentui/react-components';
import { yearGroups } from '../../../shared/request-for-help/request.ts';
import type { GridEntryView } from '../../../shared/scoping/contract.ts';
import { detailsPatchSchema, detailsSchema, freeDetails, type DetailsPatch } from '../../../shared/scoping/details.ts';
import { detailsText as t } from '../../../shared/scoping/details-text.ts';
import { Fold } from '../../components/fold.tsx';
import { TypedDetail, type TypedField } from './typed-detail.tsx';
import css from './editing.module.css';

const typedFields: readonly TypedField[] = [...freeDetails, 'startsOn', 'endsOn', 'link'];

interface Props {
  readonly entry: GridEntryView;
  readonly onChange: (details: DetailsPatch) => void;
}

/** All that may be said of an entry and need not: folded away, and each field saves when it is left. Row E03. */
export function DetailsFields({ entry, onChange }: Props) {
  const { details } = entry;
  return (
    <Fold className={css.places} summary={t.title}>
      <div className={css.details}>
        <p className={css.status}>{t.hint}</p>
        <Field label={t.fields.status} size="small">
          <Select
            value={details.status ?? ''}
            onChange={(_, { value }) => onChange(detailsPatchSchema.parse({ status: value }))}
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
                onChange({
                  yearGroups: checked
                    ? [...(details.yearGroups ?? []), year]
                    : (details.yearGroups ?? []).filter((each) => each !== year),
                })
              }
            />
          ))}
        </fieldset>
        <Checkbox
          label={t.fields.targetedPlus}
          checked={details.targetedPlus ?? false}
          onChange={(_, { checked }) => onChange({ targetedPlus: checked === true })}
        />
      </div>
    </Fold>
  );
}
