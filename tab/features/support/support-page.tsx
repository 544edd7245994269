import type { SupportAnswer } from '../../../shared/support/contract.ts';
import { caseStudyText } from '../../../shared/case-study/text.ts';
import { ispText } from '../../../shared/isp/text.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import { Answered } from '../../components/answered.tsx';
import { BackLink } from '../../components/back-link.tsx';
import { LeftWords } from '../../components/left-words.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { IspPart } from '../isp/isp-part.tsx';
import type { PartProps } from '../organisation/parts.ts';
import { AssessmentsPart } from './assessments-part.tsx';
import { ClosingPart } from './closing-part.tsx';
import { LineView } from './line-view.tsx';
import { MovesPart } from './moves-part.tsx';
import { OutcomesPart } from './outcomes-part.tsx';
import { PassportPart } from './passport-part.tsx';
import { ReviewsPart } from './reviews-part.tsx';
import { SpellsPart } from './spells-part.tsx';
import { sendingSupport, type SendSupport } from './support.ts';
import { ChildOfForms } from './typed-support.ts';
import { SupportsPanel } from './supports-panel.tsx';
import { useLeft } from './use-kept.ts';
import { VoicesPart } from './voices-part.tsx';
import css from './support.module.css';

/** The journey of one child, or of all of a school when the address names none. Rows I01-I08, I14-I19. */
export default function SupportPage({ id, item }: PartProps) {
  return item ? <OneChild schoolId={id} requestId={item} /> : <SupportsPanel schoolId={id} />;
}

function OneChild({ schoolId, requestId }: { readonly schoolId: string; readonly requestId: string }) {
  const answers = useAnswers();
  const watch = answers.support(schoolId, requestId);
  const address = `/api/schools/${encodeURIComponent(schoolId)}/requests/${encodeURIComponent(requestId)}/support`;
  const send = sendingSupport(answers, watch, address);
  return (
    <div className={css.panels}>
      <BackLink to={schoolAddress(schoolId, 'children', requestId, 'support')}>{t.toChild}</BackLink>
      <Answered watch={watch} title={t.title} loading={<Loading lines={10} heading />}>
        {(answer) => (
          <ChildOfForms value={requestId}>
            <Record schoolId={schoolId} answer={answer} send={send} />
          </ChildOfForms>
        )}
      </Answered>
      <a className={css.all} href={schoolAddress(schoolId, 'support')}>
        {t.seeAll}
      </a>
    </div>
  );
}

interface RecordProps {
  readonly schoolId: string;
  readonly answer: SupportAnswer;
  readonly send: SendSupport;
}

function Record({ schoolId, answer, send }: RecordProps) {
  const { record, state } = answer;
  const isOpen = state !== 'closed';
  const open = isOpen ? answer : { ...answer, may: { ...answer.may, write: false, specialist: false } };
  return (
    <>
      <Panel title={t.of(answer.label)} aside={t.states[state]}>
        <p className={css.quiet}>{t.intro}</p>
        <LeftOfForms answer={open} />
        {state === 'review-overdue' && <Notice>{t.states[state]}</Notice>}
        <h3 className={css.small}>{t.line.title}</h3>
        <LineView line={answer.line} />
      </Panel>
      <Panel title={t.spells.title}>
        <p className={css.quiet}>{t.spells.intro}</p>
        <SpellsPart answer={open} send={send} />
      </Panel>
      <Panel title={t.outcomes.title}>
        <p className={css.quiet}>{t.outcomes.intro}</p>
        <OutcomesPart answer={open} send={send} />
      </Panel>
      <Panel title={t.assessments.title}>
        <p className={css.quiet}>{t.assessments.intro}</p>
        <AssessmentsPart answer={open} send={send} />
      </Panel>
      <Panel title={t.voices.title}>
        <p className={css.quiet}>{t.voices.intro}</p>
        <VoicesPart answer={open} send={send} />
      </Panel>
      <Panel title={t.passport.title}>
        <p className={css.quiet}>{t.passport.intro}</p>
        <PassportPart answer={open} send={send} />
      </Panel>
      <Panel title={t.reviews.title}>
        <ReviewsPart answer={open} send={send} />
      </Panel>
      <Panel title={t.moves.title}>
        <p className={css.quiet}>{t.moves.intro}</p>
        <MovesPart schoolId={schoolId} answer={answer} isOpen={isOpen} send={send} />
      </Panel>
      {answer.may.plan && (
        <Panel title={ispText.panel}>
          <IspPart requestId={answer.requestId} schoolId={schoolId} />
        </Panel>
      )}
      {answer.may.plan && (
        <Panel title={caseStudyText.title}>
          <p className={css.quiet}>{caseStudyText.intro}</p>
          <a className={css.all} href={schoolAddress(schoolId, 'stories', answer.requestId)}>
            {caseStudyText.link}
          </a>
        </Panel>
      )}
      {record && (
        <Panel title={t.closing.title}>
          <ClosingPart record={record} answer={answer} send={send} />
        </Panel>
      )}
    </>
  );
}

/** What somebody was writing when the other side took out what it is about, or closed support. */
function LeftOfForms({ answer }: Pick<RecordProps, 'answer'>) {
  const { all, letGo } = useLeft(answer);
  return <LeftWords says={t.left} all={all} onLetGo={letGo} />;
}
