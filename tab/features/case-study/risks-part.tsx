import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Risk } from '../../../shared/case-study/case-study.ts';
import type { StudyView } from '../../../shared/case-study/contract.ts';
import { caseStudyText as t } from '../../../shared/case-study/text.ts';
import { announce } from '../../components/announce.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import type { SendStudy } from './sending.ts';
import css from './case-study.module.css';

interface Props {
  readonly risks: readonly Risk[];
  readonly answers: StudyView['answers'];
  readonly send: SendStudy;
}

/** What makes a child known without a name, each to be answered in words. Row I20. */
export function RisksPart({ risks, answers, send }: Props) {
  if (risks.length === 0) return <p className={css.quiet}>{t.noRisks}</p>;
  return (
    <>
      <p className={css.quiet}>{t.risksHint}</p>
      <ul className={css.list}>
        {risks.map((risk) => (
          <OneRisk key={risk} risk={risk} said={answers.find((each) => each.risk === risk)} send={send} />
        ))}
      </ul>
    </>
  );
}

interface RiskProps {
  readonly risk: Risk;
  readonly said: StudyView['answers'][number] | undefined;
  readonly send: SendStudy;
}

function OneRisk({ risk, said, send }: RiskProps) {
  const [typed, setTyped] = useState<string>();
  const { saving, run } = useSaving();
  const words = typed ?? said?.words ?? '';
  return (
    <li className={css.risk}>
      <Field label={t.risks[risk]} {...(said ? { hint: t.answered(said.by) } : {})}>
        <Textarea value={words} maxLength={400} resize="vertical" onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <div className={css.buttons}>
        <Button
          size="small"
          aria-label={`${t.saveAnswer}: ${t.risks[risk]}`}
          onClick={() =>
            void run(() => send({ do: 'answer', risk, words })).then((done) => {
              if (done) announce(t.answerSaved);
            })
          }
        >
          {t.saveAnswer}
        </Button>
        {saving.state !== 'saved' && <SavingLine saving={saving} />}
      </div>
    </li>
  );
}
