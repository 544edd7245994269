import { Button } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { HistoryAnswer } from '../../../shared/history/contract.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { byYear, countsOf } from './history.ts';
import { Meeting } from './meeting.tsx';
import { PastMeeting } from './past-meeting.tsx';
import { historyPageText } from './text.ts';
import css from './history.module.css';

/** Every past meeting of a school, searchable; one of them opened to read. Row F20. */
export default function HistoryPage({ id, item }: PartProps) {
  const [search, setSearch] = useState('');
  const words = useSettled(search);
  const meetings = useAnswers().history(id, words);
  // The menu of the school watches the same answer, so that opening this page alone would not bring it up to date.
  useEffect(() => void meetings.refresh(), [meetings]);
  if (item) return <PastMeeting school={id} sheetId={item} />;
  return (
    <Panel title={historyPageText.title}>
      <SearchField
        label={historyPageText.search}
        hint={historyPageText.searchHint}
        value={search}
        className={css.search}
        onSearch={setSearch}
      />
      <Answered watch={meetings} loading={<Loading lines={6} />}>
        {(answer) => <Found id={id} answer={answer} search={words} onAll={() => setSearch('')} />}
      </Answered>
    </Panel>
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

interface FoundProps {
  readonly id: string;
  readonly answer: HistoryAnswer;
  readonly search: string;
  readonly onAll: () => void;
}

function Found({ id, answer: { meetings }, search, onAll }: FoundProps) {
  const counts = countsOf(meetings);
  const says = search ? historyPageText.found(counts.hits, counts.meetings) : '';
  const said = useRef('');
  useEffect(() => {
    if (says && says !== said.current) announce(says);
    said.current = says;
  }, [says]);
  if (!search && meetings.length === 0)
    return (
      <p className={css.none}>
        <Icon name="calendar" />
        {historyPageText.none}
      </p>
    );
  return (
    <>
      {says && (
        <p className={css.result}>
          <strong>{says}</strong>
          <Button size="small" onClick={onAll}>
            {historyPageText.showAll}
          </Button>
        </p>
      )}
      {byYear(meetings).map(({ year, meetings: ofYear }) => (
        <section key={year} className={css.year} aria-label={historyPageText.schoolYear(year)}>
          <h3 className={css.yearName}>{historyPageText.schoolYear(year)}</h3>
          <ul className={css.meetings}>
            {ofYear.map((meeting) => (
              <li key={meeting.id}>
                <Meeting school={id} meeting={meeting} search={search} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
