import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { LedgerAnswer } from '../../../shared/hours/contract.ts';
import { streamSchema } from '../../../shared/hours/posting.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { useAnswers } from '../../use-answers.ts';
import { FormFrame } from '../places/form-frame.tsx';
import { Choose } from './choose.tsx';
import { minutesOfHours } from './ledger.ts';
import type { SendHours } from './sending.ts';
import { hoursPageText as t } from './text.ts';
import css from './ledger.module.css';

interface Props {
  readonly ledger: LedgerAnswer;
  readonly send: SendHours;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

type Way = keyof typeof t.ways;
const place = 'hours-change-because';

/** Asks for hours to be carried over or lent; a lead may also give more or less. Rows L10, L12. */
export function ChangeForm({ ledger, send, onDone, onCancel }: Props) {
  const { newId } = useAnswers();
  const [editId] = useState(newId);
  const [way, setWay] = useState<Way>('carry');
  const [other, setOther] = useState(ledger.others[0]?.id ?? '');
  const [stream, setStream] = useState<string>('core');
  const [typed, setTyped] = useState('');
  const [because, setBecause] = useState('');
  const ways = (Object.keys(t.ways) as Way[]).filter((each) =>
    each === 'allocate' ? ledger.mayDecide : each === 'carry' || ledger.others.length > 0,
  );
  const save = async (kept: object) => {
    const minutes = minutesOfHours(typed);
    if (!minutes) return { sentence: hoursText.noChange, found: undefined };
    if (!because.trim()) return { sentence: t.because0, found: undefined };
    const common = { editId, year: ledger.academicYear, minutes, stream, because, ...kept };
    const why = await (way === 'allocate'
      ? send('allocations', { ...common, term: null })
      : send('transfers', { ...common, what: way, otherSchoolId: way === 'carry' ? null : other }));
    if (!why) onDone();
    return why;
  };
  return (
    <div className={css.inside}>
      <FormFrame textOf={() => because} placeOf={() => place} save={save} onClose={onCancel}>
        <div className={css.row}>
          <Choose
            label={t.what}
            value={way}
            options={ways.map((each) => [each, t.ways[each]])}
            onChoose={(value) => setWay(value as Way)}
          />
          {(way === 'lend' || way === 'borrow') && (
            <Choose
              label={t.other}
              value={other}
              options={ledger.others.map(({ id, name }) => [id, name])}
              onChoose={setOther}
            />
          )}
          <Choose
            label={t.dimension.stream}
            value={stream}
            options={streamSchema.options.map((each) => [each, hoursText.stream[each]])}
            onChoose={setStream}
          />
          <Field label={t.hours} size="small">
            <Input inputMode="decimal" value={typed} onChange={(_, { value }) => setTyped(value)} />
          </Field>
        </div>
        <Field label={t.because} size="small">
          <Input value={because} data-place={place} maxLength={300} onChange={(_, { value }) => setBecause(value)} />
        </Field>
      </FormFrame>
    </div>
  );
}
