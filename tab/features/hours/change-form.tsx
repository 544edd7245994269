import { Field, Input } from '@fluentui/react-components';
import type { LedgerAnswer } from '../../../shared/hours/contract.ts';
import { streamSchema } from '../../../shared/hours/posting.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { BecauseForm } from './because-form.tsx';
import { Choose } from './choose.tsx';
import { minutesOfHours } from './ledger.ts';
import type { SendHours } from './sending.ts';
import { formOf } from './typed-forms.ts';
import { useHoursForm } from './use-hours-form.ts';
import { hoursPageText as t } from './text.ts';

interface Props {
  readonly school: string;
  readonly ledger: LedgerAnswer;
  readonly send: SendHours;
  readonly onClose: () => void;
}

type Way = keyof typeof t.ways;
const place = 'hours-change-because';

/** Asks for hours to be carried over or lent; a lead may also give more or less. Rows L10, L12. */
export function ChangeForm({ school, ledger, send, onClose }: Props) {
  const begins = { way: 'carry', other: ledger.others[0]?.id ?? '', stream: 'core' };
  const form = useHoursForm(formOf.change(school, ledger.academicYear), begins);
  const { id, field, type } = form;
  const [way, other, stream] = [field('way') as Way, field('other'), field('stream')];
  const because = field('because');
  const ways = (Object.keys(t.ways) as Way[]).filter((each) =>
    each === 'allocate' ? ledger.mayDecide : each === 'carry' || ledger.others.length > 0,
  );
  const save = async (kept: object) => {
    const minutes = minutesOfHours(field('hours'));
    if (!minutes) return { sentence: hoursText.noChange, found: undefined };
    if (!because.trim()) return { sentence: t.because0, found: undefined };
    const common = { editId: id, year: ledger.academicYear, minutes, stream, because, ...kept };
    return way === 'allocate'
      ? send('allocations', { ...common, term: null })
      : send('transfers', { ...common, what: way, otherSchoolId: way === 'carry' ? null : other });
  };
  return (
    <BecauseForm form={form} place={place} save={save} onClose={onClose}>
      <Choose
        label={t.what}
        value={way}
        options={ways.map((each) => [each, t.ways[each]])}
        onChoose={(value) => type('way', value)}
      />
      {(way === 'lend' || way === 'borrow') && (
        <Choose
          label={t.other}
          value={other}
          options={ledger.others.map(({ id, name }) => [id, name])}
          onChoose={(value) => type('other', value)}
        />
      )}
      <Choose
        label={t.dimension.stream}
        value={stream}
        options={streamSchema.options.map((each) => [each, hoursText.stream[each]])}
        onChoose={(value) => type('stream', value)}
      />
      <Field label={t.hours} size="small">
        <Input inputMode="decimal" value={field('hours')} onChange={(_, { value }) => type('hours', value)} />
      </Field>
    </BecauseForm>
  );
}
