import { Button } from '@fluentui/react-components';
import type { CalendarsAnswer } from '../../../shared/calendar/contract.ts';
import { Fold } from '../../components/fold.tsx';
import { Panel } from '../../components/panel.tsx';
import { BringIn } from './bring-in.tsx';
import { doorOfService } from './sending.ts';
import { calendarPageText } from './text.ts';
import type { Importing } from './use-import.ts';
import css from './calendar.module.css';

const t = calendarPageText.service;

type Pattern = CalendarsAnswer['patterns'][number];

interface Props {
  readonly pattern: Pattern;
  readonly thisYear: string;
  readonly importing: Importing;
}

/** One authority's or trust's calendar with its years, the newest first, and how to add one. */
export function PatternPanel({ pattern: { kind, name, pattern, years, schools, undo }, thisYear, importing }: Props) {
  const door = doorOfService({ kind, name, pattern });
  return (
    <Panel title={name} aside={t.kinds[kind]}>
      <p className={css.quiet}>{t.usedBy(schools)}</p>
      {years.length === 0 && <p className={css.quiet}>{t.noYears}</p>}
      {years.toReversed().map((year) => (
        <Year key={year.academicYear} year={year} isOpen={year.academicYear === thisYear} />
      ))}
      <Fold summary={t.addYear}>
        <p className={css.quiet}>{calendarPageText.bring.about}</p>
        <BringIn importing={importing} door={() => door} academicYear={thisYear} />
      </Fold>
      {undo && (
        <div className={css.buttons}>
          <Button
            disabledFocusable={importing.isBusy}
            onClick={() => void importing.undo(door, { pattern, seen: undo.seen })}
          >
            {calendarPageText.undo}
            <span className="unseen"> ({name})</span>
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Year({ year, isOpen }: { readonly year: Pattern['years'][number]; readonly isOpen: boolean }) {
  return (
    <Fold summary={calendarPageText.title(year.academicYear)} open={isOpen}>
      <ul className={css.list}>
        {year.blocks.map(({ label, firstOn, lastOn, term }) => (
          <li key={firstOn}>
            <span>
              <strong>{label}</strong> {calendarPageText.range(firstOn, lastOn)}
            </span>
            <span className={css.note}>{calendarPageText.terms[term]}</span>
          </li>
        ))}
        {year.insetDays.map((day) => (
          <li key={day}>
            <span>
              {calendarPageText.items.inset} {calendarPageText.day(day)}
            </span>
          </li>
        ))}
      </ul>
      <p className={css.quiet}>{calendarPageText.source(year.source)}.</p>
      {year.findings.length > 0 && (
        <ul className={css.sentences}>
          {year.findings.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
