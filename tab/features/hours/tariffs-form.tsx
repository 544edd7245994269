import { Input } from '@fluentui/react-components';
import { activitySchema, type HoursActivity } from '../../../shared/hours/activity.ts';
import { cancellationRuleSchema, effectSchema } from '../../../shared/hours/cancellation.ts';
import { tariffsAnswer, type TariffsAnswer } from '../../../shared/hours/contract.ts';
import { chargeOf } from '../../../shared/hours/tariff.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { announce } from '../../components/announce.ts';
import { useAnswers } from '../../use-answers.ts';
import { FormFrame } from '../places/form-frame.tsx';
import { unsaidOf } from '../scoping/said.ts';
import { Choose } from './choose.tsx';
import { minutesOf } from './ledger.ts';
import { ruleOf, typedRule, type TypedRule } from './tariffs.ts';
import { formOf } from './typed-forms.ts';
import { useHoursForm } from './use-hours-form.ts';
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

/** What stands in the form before anything is typed: a field for each figure of each rule. */
const beginsOf = ({ charges, cancellations }: TariffsAnswer): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...activitySchema.options.flatMap((each) =>
      Object.entries(typedRule(chargeOf({ charges, cancellations }, each))).map(([name, value]) => [
        `${each}.${name}`,
        String(value),
      ]),
    ),
    ...cancellations.flatMap(({ by, ...rule }) =>
      Object.entries(rule).map(([name, value]) => [`${by}.${name}`, String(value)]),
    ),
  ]);

/** A lead changes how work is charged at every school of the service; what somebody else changed meanwhile is kept. Row L08. */
export function TariffsForm({ id, tariffs, onDone, onCancel }: Props) {
  const answers = useAnswers();
  const form = useHoursForm(formOf.tariffs(id), beginsOf(tariffs));
  const { field, type, drop } = form;
  const ruleTyped = (each: HoursActivity): TypedRule => ({
    rule: field(`${each}.rule`) as TypedRule['rule'],
    sessions: field(`${each}.sessions`),
    minutes: field(`${each}.minutes`),
  });
  const save = async () => {
    const charges = activitySchema.options.map((each) => [each, ruleOf(ruleTyped(each))]);
    const cancellations = cancellationRuleSchema.array().safeParse(
      tariffs.cancellations.map(({ by }) => ({
        ...{ by, noticeHours: minutesOf(field(`${by}.noticeHours`)) },
        ...{ late: field(`${by}.late`), inTime: field(`${by}.inTime`) },
      })),
    );
    if (charges.some(([, rule]) => !rule)) return { sentence: t.number, found: undefined };
    if (!cancellations.success) return { sentence: t.noticeNumber, found: undefined };
    const body = {
      ...{ editId: form.id, seen: tariffs.rev },
      ...{ charges: Object.fromEntries(charges), cancellations: cancellations.data },
    };
    const answer = await answers.post(`/api/schools/${encodeURIComponent(id)}/hours/tariffs`, body, tariffsAnswer);
    if (answer.ok) {
      announce(t.saved);
      drop();
      answers.tariffs(id).take(answer);
      onDone();
    } else void answers.tariffs(id).renew();
    return unsaidOf(answer);
  };
  const close = () => {
    drop();
    onCancel();
  };
  return (
    <div className={css.all}>
      <FormFrame textOf={() => ''} placeOf={() => ''} save={save} onClose={close}>
        <div className={css.rules}>
          {activitySchema.options.map((each) => (
            <ChargeRow
              key={each}
              activity={each}
              rule={ruleTyped(each)}
              onType={(name, value) => type(`${each}.${name}`, value)}
            />
          ))}
        </div>
        <h3 className={css.small}>{t.cancelled}</h3>
        <div className={css.rules}>
          {tariffs.cancellations.map(({ by }) => (
            <fieldset key={by} className={css.rule}>
              <legend>{t.by2[by]}</legend>
              <label className={css.choose}>
                <span>{t.notice}</span>
                <Input
                  type="number"
                  min={0}
                  value={field(`${by}.noticeHours`)}
                  onChange={(_, { value }) => type(`${by}.noticeHours`, value)}
                />
              </label>
              <Choose
                label={t.within}
                value={field(`${by}.late`)}
                options={effects}
                onChoose={(value) => type(`${by}.late`, value)}
              />
              <Choose
                label={t.earlier}
                value={field(`${by}.inTime`)}
                options={effects}
                onChoose={(value) => type(`${by}.inTime`, value)}
              />
            </fieldset>
          ))}
        </div>
      </FormFrame>
    </div>
  );
}

interface ChargeProps {
  readonly activity: HoursActivity;
  readonly rule: TypedRule;
  readonly onType: (name: keyof TypedRule, value: string) => void;
}

function ChargeRow({ activity, rule, onType }: ChargeProps) {
  const figure = (name: 'sessions' | 'minutes', label: string) => (
    <label className={css.choose}>
      <span>{label}</span>
      <Input type="number" min={1} value={rule[name]} onChange={(_, { value }) => onType(name, value)} />
    </label>
  );
  return (
    <fieldset className={css.rule}>
      <legend>{hoursText.activity[activity]}</legend>
      <Choose label={t.charged} value={rule.rule} options={rules} onChoose={(value) => onType('rule', value)} />
      {rule.rule === 'sessions' && figure('sessions', t.sessions)}
      {rule.rule !== 'worked' && rule.rule !== 'free' && figure('minutes', t.each)}
    </fieldset>
  );
}
