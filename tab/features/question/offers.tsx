import { Button } from '@fluentui/react-components';
import { ownWording } from '../../../shared/balanced-system/content.ts';
import { levelOf, strandOf } from '../../../shared/balanced-system/framework.ts';
import type { QuestionView } from '../../../shared/question/contract.ts';
import { questionText } from '../../../shared/question/text.ts';
import { Icon } from '../../components/icon.tsx';
import { gridAddress } from '../../route.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { leftToTry, type QuestionActs } from './questions.ts';
import css from './questions.module.css';

const t = questionText.offers;

interface Props {
  readonly schoolId: string;
  readonly question: QuestionView;
  /** Whether it is the reader’s school that asked. */
  readonly isOwn: boolean;
  readonly acts: QuestionActs;
}

/** What the school's own grid has for a worry, to try at once, and where it has nothing. Row G03. */
export function Offers({ schoolId, question, isOwn, acts }: Props) {
  const { isSending, notSaved, run } = useSending();
  const { trying, gaps } = question;
  const left = leftToTry(question);
  // Once it is a request, what is tried is written down there.
  const mayTry = isOwn && !question.requestId;
  return (
    <section className={css.offers} aria-label={t.title}>
      {trying.length > 0 && (
        <>
          <h3 className={css.small}>{isOwn ? t.trying : t.tryingTheirs}</h3>
          <ul className={css.lines}>
            {trying.map(({ entryId, text, on }) => (
              <li key={entryId} className={css.trying}>
                <Icon name="done" />
                <span>{t.tryingLine(text, on)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={css.small}>{t.title}</h3>
      {question.offers.length === 0 && <p className={css.quiet}>{t.none}</p>}
      <ul className={css.lines}>
        {left.map(({ entryId, text, strand, level }) => (
          <li key={entryId} className={css.offer}>
            <span>{t.line(ownWording.strands[strand].name, level, text)}</span>
            {mayTry && (
              <Button
                size="small"
                disabledFocusable={isSending}
                onClick={() => void run(() => acts.tryOffer(question, entryId), t.tried(text))}
              >
                {t.tryIt}
                <span className="unseen"> {text}</span>
              </Button>
            )}
          </li>
        ))}
        {gaps.map((cell) => (
          <li key={cell} className={css.gap}>
            <Icon name="gap" />
            <span>{t.gap(ownWording.strands[strandOf(cell)].name, levelOf(cell))}</span>
          </li>
        ))}
      </ul>
      {gaps.length > 0 && <a href={gridAddress(schoolId)}>{t.toGrid}</a>}
      <Wrong why={notSaved} />
    </section>
  );
}
