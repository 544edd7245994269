import { Input } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import type { HistoryAnswer, MeetingLine } from '../../../shared/history/contract.ts';
import { historyText } from '../../../shared/history/text.ts';
import { londonDate, longDate } from '../../../shared/kernel/time.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { countsOf, marked } from './history.ts';
import { PastMeeting } from './past-meeting.tsx';
import { historyPageText } from './text.ts';
import css from './history.module.css';

/** Every past meeting of a school, searchable; one of them opened to read. Row F20. */
export default function HistoryPage({ id, item }: PartProps) {
  const [search, setSearch] = useState('');
  if (item) return <PastMeeting school={id} sheetId={item} />;
  return (
    <Panel title={historyPageText.title}>
      <Search search={search} onSearch={setSearch} />
      <Found id={id} search={search} />
    </Panel>
  );
}

function Search({ search, onSearch }: { readonly search: string; readonly onSearch: (search: string) => void }) {
  const id = useId();
  return (
    <div className={css.search} role="search">
      <label htmlFor={id}>{historyPageText.search}</label>
      <Input
        id={id}
        type="search"
        value={search}
        maxLength={100}
        contentBefore={<Icon name="search" />}
        onChange={(_, { value }) => onSearch(value)}
      />
    </div>
  );
}

const pauseMilliseconds = 300;

/** The words as they stood when the last key was a moment ago. */
function useSettled(search: string): string {
  const [settled, setSettled] = useState(search);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(search.trim()), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [search]);
  return useDeferredValue(settled);
}

function Found({ id, search }: { readonly id: string; readonly search: string }) {
  const words = useSettled(search);
  return (
    <Answered watch={useAnswers().history(id, words)} loading={<Loading lines={6} />}>
      {(answer) => <Lines id={id} answer={answer} search={words} />}
    </Answered>
  );
}

function Lines({
  id,
  answer,
  search,
}: {
  readonly id: string;
  readonly answer: HistoryAnswer;
  readonly search: string;
}) {
  const counts = countsOf(answer.meetings);
  const says = search ? historyPageText.found(counts.hits, counts.meetings) : '';
  const said = useRef('');
  useEffect(() => {
    if (says && says !== said.current) announce(says);
    said.current = says;
  }, [says]);
  if (!search && answer.meetings.length === 0) return <p className={css.quiet}>{historyPageText.none}</p>;
  return (
    <>
      {says && <p className={css.quiet}>{says}</p>}
      <ul className={css.lines}>
        {answer.meetings.map((meeting) => (
          <li key={meeting.id}>
            <Line id={id} meeting={meeting} search={search} />
          </li>
        ))}
      </ul>
    </>
  );
}

const dayOf = ({ on, openedAt }: MeetingLine): string =>
  on ? historyPageText.met(longDate(on)) : historyPageText.opened(longDate(londonDate(openedAt)));

function Line({
  id,
  meeting,
  search,
}: {
  readonly id: string;
  readonly meeting: MeetingLine;
  readonly search: string;
}) {
  return (
    <article className={css.line}>
      <h3 className={css.name}>
        <a href={schoolAddress(id, 'history', meeting.id)}>{historyText.name(meeting.kind, meeting.label)}</a>
      </h3>
      <p className={css.quiet}>
        {dayOf(meeting)}
        {' · '}
        {meeting.agreedBy.length ? historyText.agreedBy(meeting.agreedBy) : historyText.notAgreed}
      </p>
      {meeting.kind === 'plan' && <p className={css.focus}>{meeting.focus || historyText.noFocus}</p>}
      {meeting.hits.length > 0 && (
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
      )}
    </article>
  );
}
