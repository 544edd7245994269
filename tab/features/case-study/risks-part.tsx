import { Button, Field, Textarea } from '@fluentui/react-components';
import type { Risk } from '../../../shared/case-study/case-study.ts';
import type { StudyView } from '../../../shared/case-study/contract.ts';
import { caseStudyText as t } from '../../../shared/case-study/text.ts';
import { announce } from '../../components/announce.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import type { SendStudy } from './sending.ts';
import { leftOf, noneTyped } from './typed-story.ts';
import css from './case-study.module.css';

interface Props {
  readonly studyId: string;
  readonly risks: readonly Risk[];
  readonly answers: StudyView['answers'];
  readonly send: SendStudy;
}

/** What makes a child known without a name, each to be answered in words. Row I20. */
export function RisksPart({ studyId, risks, answers, send }: Props) {
  if (risks.length === 0) return <p className={css.quiet}>{t.noRisks}</p>;
  return (
    <>
      <p className={css.quiet}>{t.risksHint}</p>
      <ul className={css.list}>
        {risks.map((risk) => (
          <OneRisk
            key={risk}
            studyId={studyId}
            risk={risk}
            said={answers.find((each) => each.risk === risk)}
            send={send}
          />
        ))}
      </ul>
    </>
  );
}

interface RiskProps {
  readonly studyId: string;
  readonly risk: Risk;
  readonly said: StudyView['answers'][number] | undefined;
  readonly send: SendStudy;
}

function OneRisk({ studyId, risk, said, send }: RiskProps) {
  const { typedStories } = useAnswers();
  const [kept, keep] = useTyped(typedStories, studyId);
  const { saving, run } = useSaving();
  const typed = kept?.answers[risk];
  const words = typed?.text ?? said?.words ?? '';
  const type = (text: string): void => {
    const now = typedStories.of(studyId) ?? noneTyped;
    const was = now.answers[risk]?.was ?? said?.words ?? '';
    keep({ ...now, answers: { ...now.answers, [risk]: { text, was } } });
  };
  const save = async (): Promise<void> => {
    if (!(await run(() => send({ do: 'answer', risk, words })))) return;
    const now = typedStories.of(studyId) ?? noneTyped;
    keep({ ...now, answers: leftOf(now.answers, { [risk]: typed }) });
    announce(t.answerSaved);
  };
  return (
    <li className={css.risk}>
      <Field label={t.risks[risk]} {...(said ? { hint: t.answered(said.by) } : {})}>
        <Textarea value={words} maxLength={400} resize="vertical" onChange={(_, { value }) => type(value)} />
      </Field>
      <div className={css.buttons}>
        <Button size="small" aria-label={`${t.saveAnswer}: ${t.risks[risk]}`} onClick={() => void save()}>
          {t.saveAnswer}
        </Button>
        {saving.state !== 'saved' && <SavingLine saving={saving} />}
      </div>
    </li>
  );
}
