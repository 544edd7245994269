import { Button } from '@fluentui/react-components';
import type { SupportAnswer, SupportRecord } from '../../../shared/support/contract.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import { civilDateSchema, shortDate } from '../../../shared/kernel/time.ts';
import { Notice } from '../../components/notice.tsx';
import { PartForm } from './part-form.tsx';
import type { SendSupport } from './support.ts';
import { useKeptOpened } from './use-kept.ts';
import css from './support.module.css';

const r = t.reviews;

interface Props {
  readonly answer: SupportAnswer;
  readonly send: SendSupport;
}

/** The next review and those that were held. Row I14. */
export function ReviewsPart({ answer, send }: Props) {
  const { open, show, cancel } = useKeptOpened({ hold: 'new-review', move: 'move-review' });
  const { record, today, overdueDays, may, state } = answer;
  const held = record?.reviews ?? [];
  return (
    <>
      {record && state !== 'closed' && <p className={css.due}>{r.next(record.nextReview)}</p>}
      {overdueDays !== null && <Notice>{r.overdue(overdueDays)}</Notice>}
      {held.length > 0 && (
        <ul className={css.list}>
          {held.toReversed().map(({ id, on, words, by }) => (
            <li key={id} className={css.item}>
              <p className={css.words}>{words}</p>
              <p className={css.quiet}>{`${shortDate(on)} · ${by}`}</p>
            </li>
          ))}
        </ul>
      )}
      {!record && <p className={css.quiet}>{r.none}</p>}
      {open === 'hold' && (
        <PartForm
          place="new-review"
          fields={[
            { name: 'words', label: r.words, hint: r.wordsHint, kind: 'long', most: 600 },
            { name: 'on', label: r.on, kind: 'day', max: today },
            { name: 'next', label: r.nextDay, hint: r.usualHint, kind: 'day', min: today },
          ]}
          begins={{ on: today }}
          says={t.assessments.saved}
          send={(typed, confirmed, id) =>
            send(
              'reviews',
              {
                ...{ do: 'hold', id, words: typed['words'] ?? '' },
                on: civilDateSchema.catch(today).parse(typed['on']),
                next: civilDateSchema.safeParse(typed['next']).data ?? null,
              },
              confirmed,
            )
          }
          onClose={cancel}
        />
      )}
      {open === 'move' && record && <Move record={record} today={today} send={send} onClose={cancel} />}
      {may.write && !open && (
        <div className={css.buttons}>
          <Button appearance={overdueDays === null ? 'secondary' : 'primary'} onClick={() => show('hold')}>
            {r.hold}
          </Button>
          {record && <Button onClick={() => show('move')}>{r.move}</Button>}
        </div>
      )}
    </>
  );
}

interface MoveProps {
  readonly record: SupportRecord;
  readonly today: string;
  readonly send: SendSupport;
  readonly onClose: () => void;
}

function Move({ record: { nextReview: was }, today, send, onClose }: MoveProps) {
  return (
    <PartForm
      place="move-review"
      fields={[{ name: 'next', label: r.nextDay, kind: 'day', min: today }]}
      begins={{ next: was }}
      says={r.moved}
      send={(typed) => send('reviews', { do: 'move', was, next: civilDateSchema.catch(was).parse(typed['next']) })}
      onClose={onClose}
    />
  );
}
