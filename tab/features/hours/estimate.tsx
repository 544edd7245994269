import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { activitySchema } from '../../../shared/hours/activity.ts';
import type { SummedCell } from '../../../shared/hours/cell.ts';
import { figuresOf } from '../../../shared/hours/figures.ts';
import { estimateMinutes, type Tariff } from '../../../shared/hours/tariff.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { Choose } from './choose.tsx';
import { minutesOf } from './ledger.ts';
import { hoursPageText as t } from './text.ts';
import css from './ledger.module.css';

/** What a piece of work would take from the hours, before anybody agrees to it. Row L08. */
export function Estimate({ tariffs, cells }: { readonly tariffs: Tariff; readonly cells: readonly SummedCell[] }) {
  const [activity, setActivity] = useState<string>('assessment');
  const [minutes, setMinutes] = useState('60');
  const [times, setTimes] = useState('1');
  const piece = {
    activity: activitySchema.parse(activity),
    minutes: minutesOf(minutes) ?? 0,
    times: minutesOf(times) ?? 0,
  };
  const takes = estimateMinutes(tariffs, [piece]);
  return (
    <div className={css.inside}>
      <p className={css.quiet}>{t.estimateHow}</p>
      <div className={css.row}>
        <Choose
          label={t.activity}
          value={activity}
          options={activitySchema.options.map((each) => [each, hoursText.activity[each]])}
          onChoose={setActivity}
        />
        <Field label={t.each} size="small">
          <Input type="number" value={minutes} onChange={(_, { value }) => setMinutes(value)} />
        </Field>
        <Field label={t.times} size="small">
          <Input type="number" value={times} onChange={(_, { value }) => setTimes(value)} />
        </Field>
      </div>
      <p role="status">
        <strong>{t.estimated(takes, figuresOf(cells).free - takes)}</strong>
      </p>
    </div>
  );
}
