import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { PlanAnswer, YearPlanAnswer } from '../../../shared/year-plan/contract.ts';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import type { Watch } from '../../watch.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { yearPageText as t } from './text.ts';
import { readSettings, sendChange, typedOf, type TypedSettings } from './year-plan.ts';
import css from './year-plan.module.css';

interface Props {
  readonly plan: PlanAnswer;
  readonly watch: Watch<YearPlanAnswer>;
}

/** What a year is planned from beyond hours and calendars. */
export function SettingsPanel({ plan, watch }: Props) {
  const answers = useAnswers();
  const { isSending, notSaved, run } = useSending();
  const [kept, keep] = useTyped(answers.typedYears, plan.personId);
  const typed = kept ?? typedOf(plan.settings);
  const save = async () => {
    const read = readSettings(typed, plan.settings);
    const send = () =>
      'sentence' in read
        ? Promise.resolve(read)
        : sendChange(answers, watch, plan, { do: 'settle', settings: read.settings });
    const isSaved = await run(send, t.saved);
    if (isSaved && answers.typedYears.of(plan.personId) === kept) keep(undefined);
  };
  return (
    <Panel title={t.settings}>
      <form
        className={css.settings}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <WorkFields typed={typed} onChange={keep} />
        <div className={css.fields}>
          {(['perKilometre', 'within', 'otherwise'] as const).map((name) => (
            <Field key={name} label={t[name]}>
              <Input
                inputMode="decimal"
                value={typed[name]}
                onChange={(_, { value }) => keep({ ...typed, [name]: value })}
              />
            </Field>
          ))}
        </div>
        {plan.schools.length > 1 && <p className={css.ways}>{t.ways(plan.schools)}</p>}
        <Field label={t.daysOff}>
          <Textarea rows={3} value={typed.daysOff} onChange={(_, { value }) => keep({ ...typed, daysOff: value })} />
        </Field>
        <SchoolFields plan={plan} typed={typed} onChange={keep} />
        <Wrong why={notSaved} />
        <div className={css.buttons}>
          <Button type="submit" disabledFocusable={isSending || plan.isSolving}>
            {t.save}
          </Button>
          {kept && <Button onClick={() => keep(undefined)}>{t.putAway}</Button>}
          {kept && <span className={css.unsaved}>{t.unsaved}</span>}
        </div>
      </form>
    </Panel>
  );
}

interface Fields {
  readonly typed: TypedSettings;
  readonly onChange: (typed: TypedSettings) => void;
}

function WorkFields({ typed, onChange }: Fields) {
  const put = (at: number, part: 'from' | 'to', value: string) =>
    onChange({ ...typed, hours: typed.hours.map((each, n) => (n === at ? { ...each, [part]: value } : each)) });
  return (
    <fieldset className={css.group}>
      <legend>{t.work}</legend>
      {typed.hours.map(({ from, to }, at) => (
        <div key={t.days[at]} className={css.line} role="group" aria-label={t.days[at]}>
          <span className={css.name}>{t.days[at]}</span>
          <Input type="time" aria-label={t.from} value={from} onChange={(_, { value }) => put(at, 'from', value)} />
          <Input type="time" aria-label={t.to} value={to} onChange={(_, { value }) => put(at, 'to', value)} />
        </div>
      ))}
    </fieldset>
  );
}

function SchoolFields({ plan, typed, onChange }: Fields & { readonly plan: PlanAnswer }) {
  type Line = TypedSettings['schools'][number];
  const put = (at: number, change: Partial<Line>) =>
    onChange({ ...typed, schools: typed.schools.map((each, n) => (n === at ? { ...each, ...change } : each)) });
  return typed.schools.map(({ schoolId, area, visitMinutes, keptBack, weekday }, at) => (
    <fieldset key={schoolId} className={css.group}>
      <legend>{plan.schools.find((each) => each.schoolId === schoolId)?.name}</legend>
      <div className={css.fields}>
        <Field label={t.area} hint={t.wayOf[plan.schools.find((each) => each.schoolId === schoolId)?.way ?? 'none']}>
          <Input value={area} onChange={(_, { value }) => put(at, { area: value })} />
        </Field>
        <Field label={t.weekday}>
          <Select value={weekday} onChange={(_, { value }) => put(at, { weekday: value })}>
            <option value="">{t.anyDay}</option>
            {t.days.map((day, n) => (
              <option key={day} value={String(n + 1)}>
                {day}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t.visit}>
          <Input type="number" value={visitMinutes} onChange={(_, { value }) => put(at, { visitMinutes: value })} />
        </Field>
        <Field label={t.keptBack}>
          <Input type="number" step="any" value={keptBack} onChange={(_, { value }) => put(at, { keptBack: value })} />
        </Field>
      </div>
    </fieldset>
  ));
}
