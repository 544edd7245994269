import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { civilDateSchema, longDate } from '../../../shared/kernel/time.ts';
import type { MoveSeen } from '../../../shared/support/move-contract.ts';
import { otherSchool } from '../../../shared/support/moves.ts';
import { supportText } from '../../../shared/support/text.ts';
import { Notice } from '../../components/notice.tsx';
import { useOpened } from '../people/use-opened.ts';
import { useSending } from '../reflection/use-sending.ts';
import { MoveLine, type SendMove } from './move-line.tsx';
import { PackLinks } from './pack-links.tsx';
import { PartForm } from './part-form.tsx';
import { optionsOf } from './support.ts';
import own from './moves.module.css';
import css from './support.module.css';

const t = supportText.moves;

interface Props {
  readonly move: MoveSeen;
  readonly today: string;
  readonly mayPrepare: boolean;
  readonly send: SendMove;
  readonly title?: string;
  /** Who takes it on, where it is told to that very reader. */
  readonly taker?: string;
  /** The form that changes day and place, once it is opened. */
  readonly changing?: (onClose: () => void) => ReactNode;
  readonly children?: ReactNode;
}

function takerOf({ to }: MoveSeen): string {
  if (to.kind === 'therapist') return t.takerIs.therapist(to.name);
  const school = otherSchool({ to });
  if (!school) return t.takerIs.here;
  return school.schoolId === null ? t.takerIs.school(school.name) : t.takerIs.ours(school.name);
}

/** One move with all its lines, for whoever prepares it and for whoever takes it on. Row I15. */
export function MoveView({ move, today, mayPrepare, send, title, taker, changing, children }: Props) {
  const { open, show, cancel } = useOpened<'change' | 'take' | 'hand' | 'off'>();
  const { id, to, on, state, lines, handed, done, off, may, pack } = move;
  const isAhead = !done && !off;
  const left = lines.filter(({ answer }) => !answer).length;
  const untaken = lines.filter(({ answer, read }) => answer && read?.does !== 'takes');
  const prepares = mayPrepare && isAhead;
  return (
    <section className={own.move} aria-label={title ?? t.headed(to, on)}>
      <h3 className={css.small}>{title ?? t.headed(to, on)}</h3>
      <p className={own.tagged}>
        <span className={css.level}>{taker && state === 'reopened' ? t.reopenedThere : t.states[state]}</span>
        {isAhead && <span className={css.quiet}>{t.left(left)}</span>}
      </p>
      {isAhead && <p className={css.quiet}>{taker ?? takerOf(move)}</p>}
      {off && <p className={css.words}>{t.offSaid(off.why)}</p>}
      {handed && (
        <p className={css.words}>{`${t.handedOn(handed.on)}. ${t.handedWays[handed.way]}. ${handed.words}`}</p>
      )}
      {done && !handed && <p className={css.quiet}>{`${t.states.done}: ${done.by}, ${longDate(done.on)}`}</p>}
      {!off && (
        <ul className={css.list}>
          {lines.map((line) => (
            <MoveLine key={line.key} move={move} line={line} mayPrepare={prepares} send={send} />
          ))}
        </ul>
      )}
      {pack && <PackLinks pack={pack} />}
      {children}
      {open === 'change' && changing?.(cancel)}
      {open === 'take' && (
        <PartForm
          place={`take-all-${id}`}
          fields={[{ name: 'who', label: t.who, hint: t.whoHint, kind: 'short', most: 160 }]}
          begins={{}}
          says={t.taken}
          send={(typed, confirmed) =>
            send(
              {
                ...{ do: 'take', id, who: typed['who'] ?? '' },
                lines: untaken.map(({ key, answer }) => ({ key, seen: answer?.rev ?? 0 })),
              },
              confirmed,
            )
          }
          onClose={cancel}
        />
      )}
      {open === 'hand' && (
        <PartForm
          place={`hand-${id}`}
          fields={[
            { name: 'way', label: t.handedWay, kind: 'choice', options: optionsOf(t.handedWays) },
            { name: 'words', label: t.handedHow, hint: t.handedHowHint, kind: 'long', most: 600 },
            { name: 'on', label: supportText.reviews.on, kind: 'day', max: today },
          ]}
          begins={{ way: 'family', on: today }}
          says={t.handed}
          send={(typed, confirmed) =>
            send(
              {
                ...{ do: 'hand', id, words: typed['words'] ?? '', way: typed['way'] === 'sent' ? 'sent' : 'family' },
                on: civilDateSchema.catch(civilDateSchema.parse(today)).parse(typed['on']),
              },
              confirmed,
            )
          }
          onClose={cancel}
        />
      )}
      {open === 'off' && (
        <PartForm
          place={`off-${id}`}
          fields={[{ name: 'why', label: t.offWhy, kind: 'long', most: 600 }]}
          begins={{}}
          says={t.wasOff}
          send={(typed, confirmed) => send({ do: 'off', id, why: typed['why'] ?? '' }, confirmed)}
          onClose={cancel}
        />
      )}
      {!open && isAhead && (
        <div className={css.buttons}>
          {prepares && state === 'preparing' && <Ready id={id} left={left} send={send} />}
          {may.take && untaken.length > 0 && (
            <Button appearance="primary" onClick={() => show('take')}>
              {t.takeAll}
            </Button>
          )}
          {may.hand && <Button onClick={() => show('hand')}>{t.hand}</Button>}
          {prepares && changing && <Button onClick={() => show('change')}>{t.change}</Button>}
          {prepares && <Button onClick={() => show('off')}>{t.off}</Button>}
        </div>
      )}
    </section>
  );
}

/** The button that makes a move ready; what stands in the way is said above it. */
function Ready({ id, left, send }: { readonly id: string; readonly left: number; readonly send: SendMove }) {
  const { isSending, notSaved, run } = useSending();
  return (
    <>
      {notSaved && <Notice>{notSaved.sentence}</Notice>}
      <Button
        appearance="primary"
        disabledFocusable={left > 0 || isSending}
        onClick={() => void run(() => send({ do: 'ready', id }), t.madeReady)}
      >
        {t.makeReady}
      </Button>
    </>
  );
}
