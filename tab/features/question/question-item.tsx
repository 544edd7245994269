import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ownWording } from '../../../shared/balanced-system/content.ts';
import type { QuestionsAnswer, QuestionView } from '../../../shared/question/contract.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { Fold } from '../../components/fold.tsx';
import { schoolAddress } from '../../route.ts';
import { AnswerForm } from './answer-form.tsx';
import { HelpForm } from './help-form.tsx';
import { Offers } from './offers.tsx';
import { standingOf, type QuestionActs } from './questions.ts';
import css from './questions.module.css';

interface Props {
  readonly schoolId: string;
  readonly question: QuestionView;
  readonly may: QuestionsAnswer['may'];
  readonly acts: QuestionActs;
  readonly isOpen: boolean;
}

/** One question: what was asked and how it stands, and under it the answers, what is here already and what can be done. */
export function QuestionItem({ schoolId, question, may, acts, isOpen }: Props) {
  const { yearGroup, strands, text, asked } = question;
  const about = t.about(
    yearGroup,
    strands.map((each) => ownWording.strands[each].name),
  );
  return (
    <li className={css.question}>
      <p className={css.words}>{text}</p>
      <p className={css.quiet}>{[about, t.askedBy(asked.by, asked.at)].filter(Boolean).join(' · ')}</p>
      <p className={question.answers.length ? css.answered : css.waits}>{standingOf(question)}</p>
      <Fold summary={t.tab.inside} open={isOpen || question.answers.length > 0}>
        <Inside schoolId={schoolId} question={question} may={may} acts={acts} />
      </Fold>
    </li>
  );
}

function Inside({ schoolId, question, may, acts }: Omit<Props, 'isOpen'>) {
  const [open, setOpen] = useState<'answer' | 'help'>();
  const close = () => setOpen(undefined);
  const isFirst = question.answers.length === 0;
  return (
    <div className={css.inside}>
      {question.answers.map(({ id, text, by, at, minutes }) => (
        <div key={id} className={css.answer}>
          <p className={css.words}>{text}</p>
          <p className={css.quiet}>{t.answerBy(by, at, minutes)}</p>
        </div>
      ))}
      <Offers schoolId={schoolId} question={question} isOwn={may.ask} acts={acts} />
      {open === 'answer' && <AnswerForm question={question} acts={acts} onClose={close} />}
      {open === 'help' && <HelpForm schoolId={schoolId} question={question} acts={acts} onClose={close} />}
      {!open && (
        <div className={css.buttons}>
          {may.answer && (
            <Button appearance={isFirst ? 'primary' : 'secondary'} onClick={() => setOpen('answer')}>
              {isFirst ? t.tab.answerIt : t.tab.answerMore}
            </Button>
          )}
          {may.ask && !question.requestId && <Button onClick={() => setOpen('help')}>{t.help.ask}</Button>}
          {may.ask && question.requestId && (
            <a href={schoolAddress(schoolId, 'children', question.requestId)}>{t.tab.toRequest}</a>
          )}
        </div>
      )}
    </div>
  );
}
