import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { SchoolCalendarAnswer } from '../../../shared/calendar/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { Done } from '../people/done.tsx';
import type { PartProps } from '../organisation/parts.ts';
import { BringIn } from './bring-in.tsx';
import { wishOfOwn, type OwnYear } from './own-year.ts';
import { Review } from './review.tsx';
import { RhythmPanel } from './rhythm-panel.tsx';
import { EventsPanel, InsetPanel } from './school-days.tsx';
import { doorOfSchool } from './sending.ts';
import { TermDatesPanel } from './term-dates.tsx';
import { calendarPageText as t } from './text.ts';
import { useImport } from './use-import.ts';
import { YearView } from './year-view.tsx';
import css from './calendar.module.css';

/** A school's year: read from top to bottom, and changed by hand or from a file once it was seen. Rows U01, U06. */
export default function CalendarPage({ id }: PartProps) {
  const [chosen, setChosen] = useState<string>();
  const watch = useAnswers().calendar(id, chosen);
  return (
    <Answered watch={watch} behind="by-child" loading={<Loading lines={10} heading />}>
      {(year) => <Year {...{ id, year, setChosen }} onDone={() => void watch.renew()} />}
    </Answered>
  );
}

interface Props {
  readonly id: string;
  readonly year: SchoolCalendarAnswer;
  readonly setChosen: (year: string) => void;
  readonly onDone: () => void;
}

function Year({ id, year, setChosen, onDone }: Props) {
  const importing = useImport(onDone);
  const { shown, says, done, look } = importing;
  const door = doorOfSchool(id);
  // A form that was saved begins anew; one that was left keeps what was typed.
  const saved = year.changed?.at;
  const change = (own: OwnYear): void => void look(door, wishOfOwn(year.academicYear, own));
  return (
    <div className={css.panels}>
      {done && <Done>{done}</Done>}
      {says && !shown && <Notice>{says}</Notice>}
      {shown && <Review importing={importing} shown={shown} />}
      <Panel
        title={t.title(year.academicYear)}
        aside={year.blocksFrom && t.origin[year.blocksFrom.origin](year.blocksFrom.name)}
      >
        <div className={css.head}>
          <Field label={t.year} className={css.short}>
            <Select value={year.academicYear} onChange={(_, { value }) => setChosen(value)}>
              {year.years.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          </Field>
          {year.undo && year.mayChange && (
            <Button
              disabledFocusable={importing.isBusy}
              onClick={() => year.undo && void importing.undo(door, { seen: year.undo.seen })}
            >
              {t.undo}
            </Button>
          )}
        </div>
        <Standing year={year} />
        {year.blocks.length > 0 && <YearView year={year} />}
      </Panel>
      <div className={css.two}>
        <InsetPanel key={`inset ${saved}`} year={year} onChange={change} />
        <EventsPanel key={`events ${saved}`} year={year} onChange={change} />
      </div>
      <RhythmPanel school={id} onDone={onDone} />
      {year.mayChange && (
        <>
          <Panel title={t.bring.title}>
            <p className={css.quiet}>{t.bring.about}</p>
            <BringIn key={saved} importing={importing} door={() => door} academicYear={year.academicYear} />
          </Panel>
          <TermDatesPanel year={year} onChange={change} />
        </>
      )}
    </div>
  );
}

/** How many days there are, where the dates came from and what is unusual about them. */
function Standing({ year }: { readonly year: SchoolCalendarAnswer }) {
  if (year.blocks.length === 0)
    return (
      <p className={css.quiet}>
        {t.none(year.academicYear)} {year.mayChange ? t.noneMayChange : t.noneAsk}
      </p>
    );
  const { changed, blocksFrom } = year;
  return (
    <>
      <p className={css.quiet}>
        <strong>{t.pupilDays(year.pupilDays)}</strong>, {t.insetCount(year.insetDays.length)}. {t.usual}
        {blocksFrom?.source && <> {t.source(blocksFrom.source)}.</>}
        {changed && <> {t.changed(changed.by, changed.at)}</>}
      </p>
      {year.findings.length > 0 && (
        <section className={css.said} aria-label={t.findings}>
          <h3 className={css.small}>{t.findings}</h3>
          <ul className={css.sentences}>
            {year.findings.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
