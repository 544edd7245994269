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
import { changesPlan, withoutSaved, withTyped, type Draft, type Typed } from './typed-hours.ts';
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
  /** Counts how often something was put back, so that its fields begin anew. */
  const [round, setRound] = useState(0);
  const draft: Draft = { ...draftOf(answer), ...typed };
  const shares = sharesOf(draft);
  const { academicYear: year, may } = answer;
  const change = (more: Typed) => keep(withTyped(typedHours.of(year) ?? {}, more));
  const saved = async (said: Promise<string | undefined>, ...parts: (keyof Typed)[]) => {
    const why = await said;
    if (why === undefined) keep(withoutSaved(typedHours.of(year) ?? {}, typed, parts));
    return why;
  };
  const putBack = (...parts: (keyof Typed)[]) => {
    keep(withoutSaved(typed, typed, parts));
    setRound(round + 1);
  };
  const ofPlan = { year, seen: answer.plan?.rev ?? 0 };
  const savePlan = (body: object, ...parts: (keyof Typed)[]) =>
    saved(send('plan', { ...ofPlan, ...body }, t.saved), ...parts);
  return (
    <>
      <WorkforcePanel
        key={`posts ${round}`}
        posts={draft.posts}
        colleagues={answer.colleagues}
        mayChange={may.workforce}
        isChanged={typed.posts !== undefined}
        onPosts={(posts) => change({ posts })}
        onPutBack={() => putBack('posts')}
        onSave={() =>
          saved(send('workforce', { year, seen: answer.workforce?.rev ?? 0, posts: draft.posts }, t.saved), 'posts')
        }
      />
      <RulesPanel
        key={`rules ${round}`}
        rules={draft.rules}
        ratePence={draft.ratePence}
        costPence={draft.costPence}
        mayChange={may.plan}
        isChanged={[typed.rules, typed.ratePence, typed.costPence].some((each) => each !== undefined)}
        onRules={(rules) => change({ rules })}
        onRate={(ratePence) => change({ ratePence })}
        onCost={(costPence) => change({ costPence })}
        onPutBack={() => putBack('rules', 'ratePence', 'costPence')}
        onSave={() => {
          const { rules, ratePence, costPence } = draft;
          return savePlan({ rules, ratePence, costPence }, 'rules', 'ratePence', 'costPence');
        }}
      />
      <SchoolsPanel
        key={`schools ${round}`}
        {...{ answer, draft, shares }}
        isChanged={typed.schools !== undefined}
        paste={typed.paste ?? ''}
        onPaste={(paste) => change({ paste })}
        onSchools={(schools) => change({ schools })}
        onTakeBands={() => saved(send('bands', ofPlan, t.saved), 'schools')}
        onPutBack={() => putBack('schools')}
        onSave={() => savePlan({ schools: draft.schools.map(({ schoolId: _, ...each }) => each) }, 'schools')}
      />
      {draft.schools.length > 0 && <EquityPanel shares={shares} />}
      {draft.schools.length > 0 && <VacancyPanel draft={draft} colleagues={answer.colleagues} shares={shares} />}
      {may.plan && (
        <PublishPanel
          {...{ answer, shares, send }}
          isChanged={changesPlan(typed)}
          reason={typed.reason ?? ''}
          onReason={(reason) => change({ reason })}
        />
      )}
      <PublishedFiles answer={answer} />
    </>
  );
}
