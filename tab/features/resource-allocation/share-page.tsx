import { useId, useState } from 'react';
import type { PlanAnswer } from '../../../shared/resource-allocation/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import type { Watch } from '../../watch.ts';
import { EquityPanel } from './equity-panel.tsx';
import { HoursTable } from './hours-table.tsx';
import { PublishPanel, PublishedFiles, Standing } from './publish-panel.tsx';
import { RulesPanel } from './rules-panel.tsx';
import { useSendPlan } from './save-bar.tsx';
import { SchoolsPanel } from './schools-panel.tsx';
import { draftOf, publishedRows, sharesOf } from './share.ts';
import { withoutSaved, type Draft } from './typed-hours.ts';
import { shareText as t } from './text.ts';
import { VacancyPanel } from './vacancy-panel.tsx';
import { WorkforcePanel } from './workforce-panel.tsx';
import css from './share.module.css';

/** What a service can give in a school year, and how it reaches schools: '#/hours/share'. Rows L01-L05, L12, L14, L17. */
export default function SharePage() {
  const [year, setYear] = useState<string>();
  const watch = useAnswers().hoursPlan(year);
  return (
    <div className={css.panels}>
      <Answered watch={watch} loading={<Loading lines={8} />} behind="by-child">
        {(answer) => (
          <>
            <Years answer={answer} onYear={setYear} />
            {answer.plan || answer.may.plan || answer.workforce ? (
              <Planning key={answer.academicYear} answer={answer} watch={watch} />
            ) : (
              <Seen answer={answer} />
            )}
          </>
        )}
      </Answered>
    </div>
  );
}

function Years({ answer, onYear }: { readonly answer: PlanAnswer; readonly onYear: (year: string) => void }) {
  const id = useId();
  return (
    <div className={css.top}>
      <label htmlFor={id}>{t.year}</label>
      <select id={id} className={css.year} value={answer.academicYear} onChange={({ target }) => onYear(target.value)}>
        {answer.years.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
      <p className={css.quiet}>{answer.plan || answer.may.plan ? t.intro : t.introSeen}</p>
    </div>
  );
}

/** For those who do not plan: what was published for their schools. */
function Seen({ answer }: { readonly answer: PlanAnswer }) {
  return (
    <Panel title={t.schools.title}>
      <Standing latest={answer.latest} />
      {answer.latest && (
        <HoursTable rows={publishedRows(answer)} rules={answer.latest.rules} version={undefined} edit={undefined} />
      )}
    </Panel>
  );
}

function Planning({ answer, watch }: { readonly answer: PlanAnswer; readonly watch: Watch<PlanAnswer> }) {
  const send = useSendPlan(watch);
  const { typedHours } = useAnswers();
  const [kept, keep] = useTyped(typedHours, answer.academicYear);
  const typed = kept ?? {};
  const draft: Draft = { ...draftOf(answer), ...typed };
  const shares = sharesOf(draft);
  const change = (more: Partial<Draft>) => keep({ ...typedHours.of(answer.academicYear), ...more });
  const saved = async (said: Promise<string | undefined>, ...parts: (keyof Draft)[]) => {
    const why = await said;
    if (why === undefined) keep(withoutSaved(typedHours.of(answer.academicYear) ?? {}, typed, parts));
    return why;
  };
  const { academicYear: year, may } = answer;
  const ofPlan = { year, seen: answer.plan?.rev ?? 0 };
  const savePlan = (body: object, ...parts: (keyof Draft)[]) =>
    saved(send('plan', { ...ofPlan, ...body }, t.saved), ...parts);
  return (
    <>
      <WorkforcePanel
        posts={draft.posts}
        colleagues={answer.colleagues}
        mayChange={may.workforce}
        isChanged={typed.posts !== undefined}
        onPosts={(posts) => change({ posts })}
        onSave={() =>
          saved(send('workforce', { year, seen: answer.workforce?.rev ?? 0, posts: draft.posts }, t.saved), 'posts')
        }
      />
      <RulesPanel
        rules={draft.rules}
        ratePence={draft.ratePence}
        costPence={draft.costPence}
        mayChange={may.plan}
        isChanged={[typed.rules, typed.ratePence, typed.costPence].some((each) => each !== undefined)}
        onRules={(rules) => change({ rules })}
        onRate={(ratePence) => change({ ratePence })}
        onCost={(costPence) => change({ costPence })}
        onSave={() => {
          const { rules, ratePence, costPence } = draft;
          return savePlan({ rules, ratePence, costPence }, 'rules', 'ratePence', 'costPence');
        }}
      />
      <SchoolsPanel
        {...{ answer, draft, shares }}
        isChanged={typed.schools !== undefined}
        onSchools={(schools) => change({ schools })}
        onTakeBands={() => saved(send('bands', ofPlan, t.saved), 'schools')}
        onSave={() => savePlan({ schools: draft.schools.map(({ schoolId: _, ...each }) => each) }, 'schools')}
      />
      {draft.schools.length > 0 && <EquityPanel shares={shares} />}
      {draft.schools.length > 0 && <VacancyPanel draft={draft} shares={shares} />}
      {may.plan && <PublishPanel {...{ answer, shares, send }} isChanged={Object.keys(typed).length > 0} />}
      <PublishedFiles answer={answer} />
    </>
  );
}
