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
import { sendingProfile, type SendProfile } from './profile.ts';
import { Sharing } from './sharing.tsx';
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
          {answer.rows ? <Whole answer={answer} send={send} /> : <Told answer={answer} />}
          <Suggestions {...answer} />
          <Trend {...answer} />
        </div>
      )}
    </Answered>
  );
}

/** What the school's own people see. */
function Whole({ answer, send }: { readonly answer: ProfileAnswer; readonly send: SendProfile }) {
  const rows = answer.rows ?? [];
  return (
    <>
      <Panel title={t.page.title} aside={t.term(answer.academicYear, answer.term)}>
        <p className={css.quiet}>{t.page.intro}</p>
        {rows.length === 0 && <p className={css.words}>{t.page.empty}</p>}
        {answer.mayWrite ? (
          <>
            <Counting rows={rows} send={send} />
            <PasteTable send={send} />
          </>
        ) : (
          rows.length > 0 && <NeedsTable caption={t.page.title} rows={rows} all={answer.all ?? undefined} />
        )}
      </Panel>
      {answer.mayWrite && rows.length > 0 && (
        <Panel title={t.page.glance}>
          <NeedsTable caption={t.page.glance} rows={rows} all={answer.all ?? undefined} />
        </Panel>
      )}
      <Sharing answer={answer} send={send} />
    </>
  );
}

/** What the service sees. */
function Told({ answer: { shared } }: { readonly answer: ProfileAnswer }) {
  return (
    <Panel title={t.page.title} aside={shared && t.term(shared.academicYear, shared.term)}>
      <p className={css.quiet}>{shared ? t.page.introTold : t.page.notShared}</p>
      {shared && <NeedsTable caption={t.page.title} rows={shared.rows} all={shared.all} />}
      {shared && <p className={css.quiet}>{t.page.heldBack(shared.heldBack)}</p>}
    </Panel>
  );
}
