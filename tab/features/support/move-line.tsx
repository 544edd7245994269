import { Button } from '@fluentui/react-components';
import { londonDate } from '../../../shared/kernel/time.ts';
import type { MoveLineSeen, MoveSeen } from '../../../shared/support/move-contract.ts';
import type { MoveOp } from '../../../shared/support/move-ops.ts';
import { supportText } from '../../../shared/support/text.ts';
import { Notice } from '../../components/notice.tsx';
import { useOpened } from '../people/use-opened.ts';
import { useSending } from '../reflection/use-sending.ts';
import { PartForm } from './part-form.tsx';
import type { NotSaved } from './support.ts';
import own from './moves.module.css';
import css from './support.module.css';

const t = supportText.moves;

export type SendMove = (op: MoveOp, confirmed?: boolean) => Promise<NotSaved | undefined>;

interface Props {
  readonly move: MoveSeen;
  readonly line: MoveLineSeen;
  readonly mayPrepare: boolean;
  readonly send: SendMove;
}

const saysOf = ({ answer }: MoveLineSeen): string =>
  answer ? (answer.goes === 'ends' ? t.endsBecause(answer.because) : t.goesOnWith(answer.because)) : t.unanswered;

const readOf = ({ read }: MoveLineSeen): string | undefined =>
  read
    ? read.does === 'asks'
      ? t.askedBy(read.words, read.by)
      : t.takenBy(read.words, read.by, londonDate(read.at))
    : undefined;

/** One open thing of a move: its answer, and what the receiver says of it. Hazard H-08. */
export function MoveLine({ move, line, mayPrepare, send }: Props) {
  const { open, show, cancel } = useOpened<'answer' | 'take' | 'ask'>();
  const { isSending, notSaved, run } = useSending();
  const { key, what, answer, read, isOver } = line;
  const place = `${move.id}-${key}`;
  const said = readOf(line);
  const seen = answer?.rev ?? 0;
  const take = (who: string, confirmed = false) =>
    send({ do: 'take', id: move.id, lines: [{ key, seen }], who }, confirmed);
  // Who does it is asked of what goes on; of what ends it is enough to have read it.
  const takeOn = () => (answer?.goes === 'on' ? show('take') : void run(() => take(''), t.taken));
  const mayTake = move.may.take && answer !== null && read?.does !== 'takes';
  return (
    <li className={css.item}>
      <p className={css.words}>{what}</p>
      <p className={answer ? own.said : own.open}>{saysOf(line)}</p>
      {isOver && <p className={css.quiet}>{t.isOver}</p>}
      {said && <p className={read?.does === 'asks' ? own.open : css.quiet}>{said}</p>}
      {open === 'answer' && (
        <PartForm
          place={`answer-${place}`}
          fields={[
            {
              ...{ name: 'goes', label: t.goes, kind: 'choice' },
              options: [
                ['on', t.goesOn],
                ['ends', t.ends],
              ],
            },
            { name: 'because', label: t.because, hint: t.becauseHint, kind: 'long', most: 600 },
          ]}
          begins={{ goes: answer?.goes ?? 'on', because: answer?.because ?? '' }}
          says={t.answered}
          send={(typed, confirmed) =>
            send(
              {
                ...{ do: 'answer', id: move.id, key, seen, because: typed['because'] ?? '' },
                goes: typed['goes'] === 'ends' ? 'ends' : 'on',
              },
              confirmed,
            )
          }
          onClose={cancel}
        />
      )}
      {open === 'take' && (
        <PartForm
          place={`take-${place}`}
          fields={[{ name: 'who', label: t.who, hint: t.whoHint, kind: 'short', most: 160 }]}
          begins={{}}
          says={t.taken}
          send={(typed, confirmed) => take(typed['who'] ?? '', confirmed)}
          onClose={cancel}
        />
      )}
      {open === 'ask' && (
        <PartForm
          place={`ask-${place}`}
          fields={[{ name: 'words', label: t.question, kind: 'long', most: 600 }]}
          begins={{}}
          says={t.asked}
          send={(typed, confirmed) =>
            send({ do: 'ask', id: move.id, key, seen, words: typed['words'] ?? '' }, confirmed)
          }
          onClose={cancel}
        />
      )}
      {notSaved && <Notice>{notSaved.sentence}</Notice>}
      {!open && (mayPrepare || mayTake) && (
        <div className={css.buttons}>
          {mayPrepare && (
            <Button size="small" onClick={() => show('answer')}>
              {answer ? t.answerAgain : t.answer}
              <span className="unseen"> {what}</span>
            </Button>
          )}
          {mayTake && (
            <>
              <Button size="small" disabledFocusable={isSending} onClick={takeOn}>
                {t.take}
                <span className="unseen"> {what}</span>
              </Button>
              <Button size="small" onClick={() => show('ask')}>
                {t.ask}
                <span className="unseen"> {what}</span>
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  );
}
