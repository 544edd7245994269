import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import { activitySchema, type HoursActivity } from '../../../shared/hours/activity.ts';
import { effectSchema, type CancellationRule, type Effect } from '../../../shared/hours/cancellation.ts';
import { tariffsAnswer, type TariffsAnswer } from '../../../shared/hours/contract.ts';
import { chargeOf } from '../../../shared/hours/tariff.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { announce } from '../../components/announce.ts';
import { useAnswers } from '../../use-answers.ts';
import { FormFrame } from '../places/form-frame.tsx';
import { unsaidOf } from '../scoping/said.ts';
import { Choose } from './choose.tsx';
import { ruleOf, typedRule, type TypedRule } from './tariffs.ts';
import { hoursPageText as t } from './text.ts';
import css from './ledger.module.css';

interface Props {
  readonly id: string;
  readonly tariffs: TariffsAnswer;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const rules = Object.entries(t.rules);
const effects = effectSchema.options.map((each) => [each, t.effect[each]] as const);

/** A lead changes how work is charged at every school of the service. Row L08. */
export function TariffsForm({ id, tariffs, onDone, onCancel }: Props) {
  const answers = useAnswers();
  const [editId] = useState(answers.newId);
  const [typed, setTyped] = useState<Readonly<Record<string, TypedRule>>>(() =>
    Object.fromEntries(activitySchema.options.map((each) => [each, typedRule(chargeOf(tariffs, each))])),
  );
  const [cancellations, setCancellations] = useState<readonly CancellationRule[]>(tariffs.cancellations);
  const save = async () => {
    const charges = activitySchema.options.map((each) => [each, ruleOf(typed[each] ?? typedRule({ rule: 'worked' }))]);
    if (charges.some(([, rule]) => !rule)) return { sentence: t.number, found: undefined };
    const body = { editId, seen: tariffs.rev, charges: Object.fromEntries(charges), cancellations };
    const answer = await answers.post(`/api/schools/${encodeURIComponent(id)}/hours/tariffs`, body, tariffsAnswer);
    if (answer.ok) {
      announce(t.saved);
      answers.tariffs(id).take(answer);
      onDone();
    }
    return unsaidOf(answer);
  };
  const change = (by: string, more: Partial<CancellationRule>) =>
    setCancellations(cancellations.map((rule) => (rule.by === by ? { ...rule, ...more } : rule)));
  return (
    <FormFrame textOf={() => ''} placeOf={() => ''} save={save} onClose={onCancel}>
      <div className={css.rules}>
        {activitySchema.options.map((each) => (
          <ChargeRow
            key={each}
            activity={each}
            rule={typed[each] ?? typedRule({ rule: 'worked' })}
            onRule={(rule) => setTyped({ ...typed, [each]: rule })}
          />
        ))}
      </div>
      <h3 className={css.small}>{t.cancelled}</h3>
      {cancellations.map(({ by, noticeHours, late, inTime }) => (
        <fieldset key={by} className={css.rule}>
          <legend>{t.by2[by]}</legend>
          <label className={css.choose}>
            <span>{t.notice}</span>
            <Input
              type="number"
              min={0}
              value={String(noticeHours)}
              onChange={(_, { value }) => change(by, { noticeHours: Math.max(0, Math.round(Number(value) || 0)) })}
            />
          </label>
          <Choose
            label={t.within}
            value={late}
            options={effects}
            onChoose={(value) => change(by, { late: value as Effect })}
          />
          <Choose
            label={t.earlier}
            value={inTime}
            options={effects}
            onChoose={(value) => change(by, { inTime: value as Effect })}
          />
        </fieldset>
      ))}
    </FormFrame>
  );
}

interface ChargeProps {
  readonly activity: HoursActivity;
  readonly rule: TypedRule;
  readonly onRule: (rule: TypedRule) => void;
}

function ChargeRow({ activity, rule, onRule }: ChargeProps) {
  const figure = (name: 'sessions' | 'minutes', label: string) => (
    <label className={css.choose}>
      <span>{label}</span>
      <Input type="number" min={1} value={rule[name]} onChange={(_, { value }) => onRule({ ...rule, [name]: value })} />
    </label>
  );
  return (
    <fieldset className={css.rule}>
      <legend>{hoursText.activity[activity]}</legend>
      <Choose
        label={t.charged}
        value={rule.rule}
        options={rules}
        onChoose={(value) => onRule({ ...rule, rule: value as TypedRule['rule'] })}
      />
      {rule.rule === 'sessions' && figure('sessions', t.sessions)}
      {rule.rule !== 'worked' && rule.rule !== 'free' && figure('minutes', t.each)}
    </fieldset>
  );
}
