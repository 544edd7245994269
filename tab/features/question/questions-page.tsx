import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { QuestionsAnswer } from '../../../shared/question/contract.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { NewQuestion } from './new-question.tsx';
import { QuestionItem } from './question-item.tsx';
import { questionActs, split, type QuestionActs } from './questions.ts';
import css from './questions.module.css';

/** Worries about children whom nobody names: ask, answer, and what the school has already. Rows G02, G03, G26. */
export default function QuestionsPage({ id, name }: PartProps) {
  const answers = useAnswers();
  const watch = answers.questions(id);
  return (
    <div className={css.panels}>
      <Answered watch={watch} loading={<Loading lines={6} heading />}>
        {(list) => <Questions id={id} name={name} list={list} acts={questionActs(answers, watch, id)} />}
      </Answered>
    </div>
  );
}

interface Props {
  readonly id: string;
  readonly name: string;
  readonly list: QuestionsAnswer;
  readonly acts: QuestionActs;
}

function Questions({ id, name, list, acts }: Props) {
  const { open, answered } = split(list.questions);
  const [isAsking, setAsking] = useState(false);
  // What was just asked stands open, since what is here already is read at once.
  const [fresh, setFresh] = useState<string>();
  const item = (question: QuestionsAnswer['questions'][number]) => (
    <QuestionItem
      key={question.id}
      schoolId={id}
      question={question}
      may={list.may}
      acts={acts}
      isOpen={question.id.endsWith(`|${fresh ?? ''}`) || (list.may.answer && question.answers.length === 0)}
    />
  );
  return (
    <>
      <Panel title={list.may.ask ? t.worried : t.title}>
        <p className={css.quiet}>{list.may.ask ? t.intro : t.introTherapist}</p>
        {!list.therapist && <p className={css.quiet}>{t.noTherapist(name, list.serviceName)}</p>}
        {list.may.ask && !isAsking && (
          <Button appearance="primary" onClick={() => setAsking(true)}>
            {t.tab.ask}
          </Button>
        )}
        {isAsking && (
          <NewQuestion
            schoolId={id}
            therapist={list.therapist}
            acts={acts}
            onClose={(sent) => {
              setAsking(false);
              setFresh(sent);
            }}
          />
        )}
      </Panel>
      <Panel title={t.open}>
        {open.length ? <ul className={css.list}>{open.map(item)}</ul> : <p className={css.quiet}>{t.openNone}</p>}
      </Panel>
      {answered.length > 0 && (
        <Panel title={t.done}>
          <ul className={css.list}>{answered.map(item)}</ul>
        </Panel>
      )}
    </>
  );
}
