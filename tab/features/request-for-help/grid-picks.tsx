import { Field, Select } from '@fluentui/react-components';
import { backgroundText as t } from '../../../shared/request-for-help/background-text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { useKnown } from './use-known.ts';
import { picksFor, type TypedTried } from './requests.ts';
import css from './requests.module.css';

interface Props {
  readonly request: RequestAnswer;
  readonly entry: TypedTried;
  readonly onPick: (picked: Pick<TypedTried, 'strand' | 'level' | 'what'>) => void;
}

/** What the school has in place, to pick from; narrowed down by the strand and level that are chosen. Row G06. */
export function GridPicks({ request, entry, onPick }: Props) {
  const known = useKnown(request);
  if (!known) return null;
  const groups = picksFor(known.inPlace, entry);
  if (groups.length === 0) return <p className={css.quiet}>{t.noGrid}</p>;
  return (
    <Field label={t.fromGrid} hint={t.fromGridHint} className={css.field}>
      <Select
        value=""
        onChange={(_, { value }) => {
          const picked = groups.flatMap(({ picks }) => picks).find(({ key }) => key === value);
          if (picked) onPick({ strand: picked.strand, level: String(picked.level), what: picked.text });
        }}
      >
        <option value="">{t.notFromGrid}</option>
        {groups.map(({ title, picks }) => (
          <optgroup key={title} label={title}>
            {picks.map(({ key, text }) => (
              <option key={key} value={key}>
                {text}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
