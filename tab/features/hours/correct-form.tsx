import { Field, Input } from '@fluentui/react-components';
import { activitySchema } from '../../../shared/hours/activity.ts';
import type { ShownPosting } from '../../../shared/hours/contract.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { BecauseForm } from './because-form.tsx';
import { Choose } from './choose.tsx';
import { minutesOf } from './ledger.ts';
import type { SendHours } from './sending.ts';
import { formOf } from './typed-forms.ts';
import { useHoursForm } from './use-hours-form.ts';
import { hoursPageText as t } from './text.ts';

interface Props {
  readonly line: ShownPosting;
  readonly what: 'correct' | 'make-good';
  readonly send: SendHours;
  readonly onClose: () => void;
}

/** Says what a line should have been, or how much of what was lost is given back; with a reason. Rows L06, L11. */
export function CorrectForm({ line, what, send, onClose }: Props) {
  const begins = { minutes: String(line.minutes), activity: line.activity ?? '' };
  const form = useHoursForm(formOf.correct(line.id, what), begins);
  const { id, field, type } = form;
  const [typed, activity, because] = [field('minutes'), field('activity'), field('because')];
  const place = `hours-because-${line.id}`;
  const save = async (kept: object) => {
    const minutes = minutesOf(typed);
    if (minutes === undefined) return { sentence: t.number, found: undefined };
    if (!because.trim()) return { sentence: t.because0, found: undefined };
    const { term, stream, strand, level } = line;
    const right = { minutes, activity: activity || null, term, stream, strand, level };
    const body = what === 'correct' ? { do: what, right } : { do: what, minutes };
    return send('corrections', { editId: id, postingId: line.id, because, what: body, ...kept });
  };
  return (
    <BecauseForm form={form} place={place} save={save} onClose={onClose}>
      <Field label={what === 'correct' ? t.right : t.minutesToGive} size="small">
        <Input type="number" value={typed} onChange={(_, { value }) => type('minutes', value)} />
      </Field>
      {what === 'correct' && line.activity && (
        <Choose
          label={t.activity}
          value={activity}
          options={activitySchema.options.map((each) => [each, hoursText.activity[each]])}
          onChoose={(value) => type('activity', value)}
        />
      )}
    </BecauseForm>
  );
}
