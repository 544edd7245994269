import type { ProfileAnswer } from '../../../shared/needs-profile/contract.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { Counting } from './counting.tsx';
import { NeedsTable } from './needs-table.tsx';
import { PasteTable } from './paste-table.tsx';
import { WithSchoolRequests } from './requests-column.tsx';
import { sendingProfile, type SendProfile } from './profile.ts';
import { sharedBy, Sharing, ToldNeeds } from './sharing.tsx';
import { Suggestions, Trend } from './what-follows.tsx';
import css from './profile.module.css';

/** The needs of a school in numbers: to count in for its SENDCo, to read as shared for the service. Rows M01, M03-M06. */
export default function ProfilePage({ id }: PartProps) {
  const answers = useAnswers();
  const watch = answers.needsProfile(id);
  const send = sendingProfile(answers, watch, id);
  return (
    <Answered watch={watch} loading={<Loading lines={8} heading />}>
      {(answer) => (
        <div className={css.panels}>
          {answer.rows ? <Whole id={id} answer={answer} send={send} /> : <Told id={id} answer={answer} />}
          <Suggestions {...answer} />
          <Trend id={id} {...answer} />
        </div>
      )}
    </Answered>
  );
}

interface WholeProps {
  readonly id: string;
  readonly answer: ProfileAnswer;
  readonly send: SendProfile;
}

/** What the school's own people see. */
function Whole({ id, answer, send }: WholeProps) {
  const rows = answer.rows ?? [];
  const { academicYear, term, mayWrite } = answer;
  const glance = (
    <WithSchoolRequests id={id} academicYear={academicYear}>
      {(requests) => (
        <>
          <NeedsTable caption={t.page.glance} rows={rows} all={answer.all ?? undefined} requests={requests} />
          {requests && <p className={css.quiet}>{t.page.requestsHow}</p>}
        </>
      )}
    </WithSchoolRequests>
  );
  return (
    <>
      <Panel title={t.page.title} aside={t.term(academicYear, term)}>
        <p className={css.quiet}>{mayWrite ? t.page.intro : t.page.introRead}</p>
        {rows.length === 0 && <p className={css.words}>{t.page.empty}</p>}
        {mayWrite ? (
          <>
            <Counting place={`${id} ${academicYear} ${term}`} rows={rows} send={send} />
            <PasteTable way="table" place={`${id} ${academicYear} ${term}`} send={send} />
            <PasteTable way="list" place={`${id} ${academicYear} ${term}`} send={send} />
          </>
        ) : (
          rows.length > 0 && glance
        )}
      </Panel>
      {mayWrite && rows.length > 0 && <Panel title={t.page.glance}>{glance}</Panel>}
      <Sharing answer={answer} send={send} />
    </>
  );
}

/** What the service sees, with the requests beside it where the table is of the same school year. */
function Told({ id, answer: { shared, academicYear } }: Omit<WholeProps, 'send'>) {
  return (
    <WithSchoolRequests id={id} academicYear={academicYear}>
      {(requests) => {
        const isOfYear = shared?.academicYear === academicYear;
        return (
          <>
            <Panel title={t.page.title} aside={shared && t.term(shared.academicYear, shared.term)}>
              <p className={css.quiet}>{shared ? t.page.introTold : t.page.notShared}</p>
              {shared && <p className={css.words}>{sharedBy(shared)}</p>}
              {shared && <ToldNeeds table={shared} caption={t.page.title} requests={isOfYear ? requests : undefined} />}
              {isOfYear && requests && <p className={css.quiet}>{t.page.requestsHow}</p>}
            </Panel>
            {requests && !isOfYear && (
              <Panel title={t.page.requests(academicYear)}>
                <NeedsTable caption={t.page.requests(academicYear)} rows={[]} requests={requests} />
                <p className={css.quiet}>{t.page.requestsHow}</p>
              </Panel>
            )}
          </>
        );
      }}
    </WithSchoolRequests>
  );
}
