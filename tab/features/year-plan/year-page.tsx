import { Field, Select } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { YearPlanAnswer } from '../../../shared/year-plan/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { hoursAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { PlanPanel } from './plan-panel.tsx';
import { SchoolsPanel } from './schools-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { yearPageText as t } from './text.ts';
import { WeeksPanel } from './weeks-panel.tsx';
import css from './year-plan.module.css';

const lookAgainMs = 2_000;

/** A therapist's year: what is planned, week by week, and what it is planned from. Rows J03, L15. */
export default function YearPage({ item }: { readonly item: string | undefined }) {
  const watch = useAnswers().yearPlan(item);
  return (
    <Answered watch={watch} loading={<Loading lines={8} />}>
      {(answer) => <Year answer={answer} item={item} />}
    </Answered>
  );
}

function Year({ answer, item }: { readonly answer: YearPlanAnswer; readonly item: string | undefined }) {
  const watch = useAnswers().yearPlan(item);
  const { plan, therapists, academicYear } = answer;
  const isSolving = plan?.isSolving ?? false;
  useEffect(() => {
    if (!isSolving) return undefined;
    const timer = setInterval(() => void watch.refresh(), lookAgainMs);
    return () => clearInterval(timer);
  }, [isSolving, watch]);
  return (
    <div className={css.page}>
      {(therapists.length > 1 || !plan) && (
        <Field label={t.choose} className={css.choose}>
          <Select
            value={plan?.personId ?? ''}
            onChange={(_, { value }) => {
              location.hash = hoursAddress('year', value);
            }}
          >
            {!plan && <option value="" />}
            {therapists.map(({ personId, name }) => (
              <option key={personId} value={personId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {plan ? (
        <>
          <PlanPanel plan={plan} watch={watch} title={t.of(plan.name, academicYear)} />
          <SchoolsPanel plan={plan} />
          <WeeksPanel plan={plan} watch={watch} today={answer.today} />
          <SettingsPanel key={plan.personId} plan={plan} watch={watch} />
        </>
      ) : (
        <p className={css.quiet}>{t.chooseFirst}</p>
      )}
    </div>
  );
}
