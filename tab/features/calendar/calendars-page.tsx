import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarsAnswer } from '../../../shared/calendar/contract.ts';
import { layerKindSchema, type LayerKind } from '../../../shared/calendar/layer.ts';
import { Answered } from '../../components/answered.tsx';
import { BackLink } from '../../components/back-link.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Panel } from '../../components/panel.tsx';
import { serviceAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { Done } from '../people/done.tsx';
import { serviceText } from '../people/service-text.ts';
import { BringIn } from './bring-in.tsx';
import { PatternPanel } from './pattern-panel.tsx';
import { Review } from './review.tsx';
import { RhythmPanel } from './rhythm-panel.tsx';
import { doorOfService } from './sending.ts';
import { calendarPageText } from './text.ts';
import { useImport, type Importing } from './use-import.ts';
import css from './calendar.module.css';

const t = calendarPageText.service;

/** The calendars of a service: its authorities' and trusts' years, the schools that go by them, bank holidays. Row U01. */
export default function CalendarsPage() {
  const watch = useAnswers().calendars();
  return (
    <>
      <nav>
        <BackLink to={serviceAddress}>{serviceText.title}</BackLink>
      </nav>
      <PageHead title={t.title}>
        <p className={css.quiet}>{t.about}</p>
      </PageHead>
      <Answered watch={watch} behind="by-child" loading={<Loading lines={8} />}>
        {(answer) => <Calendars answer={answer} onDone={() => void watch.renew()} />}
      </Answered>
    </>
  );
}

function Calendars({ answer, onDone }: { readonly answer: CalendarsAnswer; readonly onDone: () => void }) {
  const importing = useImport(onDone);
  const { shown, says, done } = importing;
  return (
    <div className={css.panels}>
      {done && <Done>{done}</Done>}
      {says && !shown && <Notice>{says}</Notice>}
      {shown && <Review importing={importing} shown={shown} />}
      {answer.patterns.length === 0 && <p className={css.quiet}>{t.none}</p>}
      {answer.patterns.map((pattern) => (
        <PatternPanel key={pattern.pattern} pattern={pattern} thisYear={answer.thisYear} importing={importing} />
      ))}
      <RhythmPanel />
      <NewPattern importing={importing} thisYear={answer.thisYear} />
      <BankHolidays answer={answer} importing={importing} />
    </div>
  );
}

function NewPattern({ importing, thisYear }: { readonly importing: Importing; readonly thisYear: string }) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<LayerKind>('authority');
  const door = () => (name.trim() ? doorOfService({ kind, name: name.trim() }) : t.nameMissing);
  return (
    <Panel title={t.new}>
      <div className={css.form}>
        <Field label={t.name} className={css.short}>
          <Input value={name} maxLength={120} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Field label={t.kind} className={css.short}>
          <Select value={kind} onChange={(_, { value }) => setKind(layerKindSchema.parse(value))}>
            {layerKindSchema.options.map((each) => (
              <option key={each} value={each}>
                {t.kinds[each]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p className={css.quiet}>{calendarPageText.bring.about}</p>
      <BringIn importing={importing} door={door} academicYear={thisYear} />
    </Panel>
  );
}

function BankHolidays({ answer, importing }: { readonly answer: CalendarsAnswer; readonly importing: Importing }) {
  const { bankHolidays, bankHolidaysUndo: undo } = answer;
  const door = doorOfService({ kind: 'bank-holidays' });
  const years = [...new Set(bankHolidays.map(({ on }) => on.slice(0, 4)))];
  return (
    <Panel title={t.bankHolidays}>
      <p className={css.quiet}>{t.bankAbout}</p>
      {years.map((year) => (
        <Fold key={year} summary={year}>
          <ul className={css.list}>
            {bankHolidays
              .filter(({ on }) => on.startsWith(year))
              .map(({ on, title, computed }) => (
                <li key={on}>
                  <span>
                    {calendarPageText.day(on)}: {title}
                    {computed && <span className={css.note}> ({calendarPageText.computed})</span>}
                  </span>
                </li>
              ))}
          </ul>
        </Fold>
      ))}
      <h3 className={css.small}>{t.bankBring}</h3>
      <BringIn importing={importing} door={() => door} canPaste={false} />
      {undo && (
        <div className={css.buttons}>
          <Button onClick={() => void importing.undo(door, { pattern: null, seen: undo.seen })}>
            {calendarPageText.undo}
          </Button>
        </div>
      )}
    </Panel>
  );
}
