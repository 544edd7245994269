import { londonDate, type CivilDate } from '../../../shared/kernel/time.ts';
import type { RemindersAnswer } from '../../../shared/reminders/contract.ts';
import { settingsText } from '../../../shared/reminders/settings-text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { BackToSchools, PageHead } from '../../components/page-head.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { FeedPanel } from '../calendar-feed/feed-panel.tsx';
import people from '../people/people.module.css';
import { DuePanel } from './due-panel.tsx';
import { PausePart } from './pause-part.tsx';
import { RulesPanel } from './rules-panel.tsx';
import { SettingsForm } from './settings-form.tsx';
import { remindersPageText as t } from './text.ts';
import { UnreachablePanel } from './unreachable-panel.tsx';

/** One's own reminders; for leads also the service's rules and who cannot be reached. Rows V04, V12. */
export default function RemindersPage() {
  return (
    <>
      <BackToSchools />
      <PageHead title={t.title} />
      <div className={people.panels}>
        <Answered watch={useAnswers().reminders()} loading={<Loading lines={8} />}>
          {(answer, { asOf }) => <Reminders answer={answer} today={londonDate(asOf)} />}
        </Answered>
      </div>
    </>
  );
}

function Reminders({ answer, today }: { readonly answer: RemindersAnswer; readonly today: CivilDate }) {
  const { topics, due, why, may } = answer;
  return (
    <>
      {topics.length > 0 && <DuePanel due={due} />}
      <Panel title={t.own.title}>
        {topics.length === 0 ? (
          <p className={people.words}>{t.own.none}</p>
        ) : (
          <>
            <p className={people.words}>{settingsText.intro}</p>
            <SettingsForm answer={answer} />
            <PausePart answer={answer} today={today} />
            <p className={people.quiet}>{why}</p>
          </>
        )}
      </Panel>
      {topics.length > 0 && <FeedPanel />}
      {may.unreachable && <UnreachablePanel />}
      {may.rules && <RulesPanel />}
    </>
  );
}
