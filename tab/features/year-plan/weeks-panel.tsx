import { useState } from 'react';
import type { PlanAnswer, YearPlanAnswer } from '../../../shared/year-plan/contract.ts';
import { weekOf } from '../../../shared/year-plan/weeks.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { Fold } from '../../components/fold.tsx';
import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import type { Watch } from '../../watch.ts';
import { VisitForm } from './visit-form.tsx';
import { yearPageText as t } from './text.ts';
import { sayMore, termNames, weeksOfTerm, type ShownVisit, type WeekRow } from './year-plan.ts';
import css from './weeks.module.css';
import page from './year-plan.module.css';

interface Props {
  readonly plan: PlanAnswer;
  readonly watch: Watch<YearPlanAnswer>;
  readonly today: CivilDate;
}

/** The id of a visit's button: whoever closes the form goes on from there. */
const buttonOf = (visitId: string): string => `visit-${visitId}`;

/** The year as a calendar: each row a week, each column a weekday, so that a rhythm can be seen. */
export function WeeksPanel({ plan, watch, today }: Props) {
  const [open, setOpen] = useState<string>();
  const visit = plan.visits.find(({ id }) => id === open);
  const nameOf = (id: string): string => plan.schools.find(({ schoolId }) => schoolId === id)?.name ?? '';
  if (plan.visits.length === 0) return null;
  const [next = today] = plan.visits.flatMap(({ on }) => (on < today ? [] : [on])).toSorted();
  const now = plan.weeks.findLast(({ monday }) => monday <= next)?.term ?? 'autumn';
  return (
    <Panel title={t.weeks}>
      <p className={page.quiet}>{t.legend}</p>
      {visit && (
        <VisitForm
          key={`${visit.id}|${visit.on}|${visit.at}`}
          plan={plan}
          watch={watch}
          visit={visit}
          school={nameOf(visit.schoolId)}
          onClose={() => {
            setOpen(undefined);
            document.getElementById(buttonOf(visit.id))?.focus();
          }}
        />
      )}
      {termNames.map((term) => {
        const rows = weeksOfTerm(plan, term, today);
        if (rows.length === 0) return null;
        const count = rows.flatMap(({ days, weekend }) => [...days.flat(), ...weekend]).length;
        return (
          <Fold
            key={term}
            open={term === now}
            className={css.term}
            summary={
              <span>
                <strong>{t.terms[term]}</strong>: {t.termVisits(count)}
              </span>
            }
          >
            <Weeks rows={rows} nameOf={nameOf} today={today} onOpen={setOpen} />
          </Fold>
        );
      })}
    </Panel>
  );
}

interface WeeksProps {
  readonly rows: readonly WeekRow[];
  readonly nameOf: (id: string) => string;
  readonly today: CivilDate;
  readonly onOpen: (id: string) => void;
}

function Weeks({ rows, nameOf, today, onOpen }: WeeksProps) {
  const draw = (visit: ShownVisit) => (
    <Visit key={visit.id} visit={visit} name={nameOf(visit.schoolId)} onOpen={onOpen} />
  );
  return (
    <table className={css.weeks}>
      <thead>
        <tr>
          <th scope="col">{t.week}</th>
          {t.days.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ monday, days, weekend }) => (
          <tr key={monday} aria-current={monday === weekOf(today) ? 'date' : undefined}>
            <th scope="row">{t.shortWeek(monday)}</th>
            {days.map((visits, at) => (
              <td key={t.days[at]} data-label={t.days[at]} data-empty={visits.length === 0 || undefined}>
                {visits.map(draw)}
                {at === 4 && weekend.map(draw)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface VisitProps {
  readonly visit: ShownVisit;
  readonly name: string;
  readonly onOpen: (id: string) => void;
}

function Visit({ visit, name, onOpen }: VisitProps) {
  const words = (
    <>
      <span className={css.at}>
        {visit.at}
        {visit.conflicts.length > 0 && <Icon name="warning" />}
        {visit.isPinned && visit.state !== 'over' && <span className={css.pin}> {t.pinned}</span>}
      </span>{' '}
      <span>
        {name}
        <span className="unseen">{sayMore(visit)}</span>
      </span>
    </>
  );
  if (visit.state === 'over')
    return (
      <span className={css.visit} data-state="over">
        {words}
      </span>
    );
  return (
    <button
      type="button"
      id={buttonOf(visit.id)}
      className={css.visit}
      data-state={visit.state}
      data-wrong={visit.conflicts.length > 0 || undefined}
      onClick={() => onOpen(visit.id)}
    >
      {words}
    </button>
  );
}
