import type { MeetingLine } from '../../../shared/history/contract.ts';
import { historyText } from '../../../shared/history/text.ts';
import { Icon } from '../../components/icon.tsx';
import { schoolAddress } from '../../route.ts';
import { Leaf } from '../planning/slot.tsx';
import { FileList } from '../sheet/files.tsx';
import { agreedWords, dayOf, dayWords, marked } from './history.ts';
import { historyPageText } from './text.ts';
import css from './history.module.css';

interface Props {
  readonly school: string;
  readonly meeting: MeetingLine;
  /** What is looked for; the places that hold it are shown in place of what was agreed. */
  readonly search: string;
}

/** One meeting of the list: when, who, what it was for, what came of it, its files, and the way to all of it. */
export function Meeting({ school, meeting, search }: Props) {
  const name = historyText.name(meeting.kind, meeting.label);
  return (
    <article className={css.meeting}>
      <Leaf on={dayOf(meeting)} />
      <div className={css.body}>
        <div className={css.top}>
          <h4 className={css.name}>
            <a href={schoolAddress(school, 'history', meeting.id)}>{name}</a>
          </h4>
          <span className={meeting.lockedAt ? css.agreed : css.open}>
            <Icon name={meeting.lockedAt ? 'done' : 'waiting'} />
            {agreedWords(meeting)}
          </span>
        </div>
        <p className={css.quiet}>
          {dayWords(meeting)}
          {meeting.people.length > 0 && <> · {historyPageText.people(meeting.people)}</>}
        </p>
        {search ? <Hits meeting={meeting} search={search} /> : <Outcome meeting={meeting} />}
        <FileList files={meeting.files} of={name} />
      </div>
    </article>
  );
}

function Outcome({ meeting: { kind, focus, outcomes } }: Pick<Props, 'meeting'>) {
  if (kind !== 'plan' || !outcomes) return null;
  const { set, said, achieved } = outcomes;
  return (
    <dl className={css.came}>
      <dt className="unseen">{historyPageText.focus}</dt>
      <dd className={focus ? css.focus : css.noFocus}>{focus || historyPageText.noFocus}</dd>
      <dt className="unseen">{historyPageText.outcomesName}</dt>
      <dd className={css.outcomes}>
        {said > 0 && (
          <span className={css.bar} aria-hidden="true">
            <span style={{ inlineSize: `${Math.min(100, Math.round((achieved / Math.max(set, 1)) * 100))}%` }} />
          </span>
        )}
        {historyPageText.outcomes(outcomes)}
      </dd>
    </dl>
  );
}

function Hits({ meeting, search }: Pick<Props, 'meeting' | 'search'>) {
  return (
    <ul className={css.hits}>
      {meeting.hits.map((hit, n) => (
        <li key={n}>
          <span className={css.where}>{[hit.row, hit.field].filter(Boolean).join(', ')}</span>
          <span>
            {marked(hit.snippet, search).map((part, at) =>
              part.isHit ? <mark key={at}>{part.text}</mark> : part.text,
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
