import { Button } from '@fluentui/react-components';
import { shortDate, type CivilDate } from '../../../shared/kernel/time.ts';
import { dayEnds, dayStarts } from '../../../shared/planning/decide.ts';
import { Fold } from '../../components/fold.tsx';
import { minutesOf } from './minutes.ts';
import { stretchesOf, type Busy, type Stretch, type When } from './stretches.ts';
import { suggest } from './suggest.ts';
import { freeBusyText as text } from './text.ts';
import { useFreeBusy } from './use-free-busy.ts';
import css from './free-busy.module.css';

interface Props {
  /** The days that both calendars allow. */
  readonly days: readonly CivilDate[];
  /** How long the meeting is to be. */
  readonly minutes: number;
  /** Times that are put together already. */
  readonly taken: readonly When[];
  /** Takes a suggested time into a form; without one the times are only said. */
  readonly onTake?: (when: When) => void;
}

/** Free times to offer, and the person's own days in words; nothing unless their calendar is shown. */
export function OwnDays({ days, minutes, taken, onTake }: Props) {
  const state = useFreeBusy();
  if (state.is !== 'shown') return null;
  const suggested = suggest(state.busy, days, minutes, taken);
  return (
    <div className={css.own}>
      <p className={css.partTitle}>{suggested.length ? text.suggested : text.noneFree(minutes)}</p>
      {suggested.length > 0 && (
        <ul className={css.suggested}>
          {suggested.map((when) => (
            <li key={when.on}>
              {onTake ? (
                <Button size="small" aria-label={text.use(when)} onClick={() => onTake(when)}>
                  {text.suggestion(when)}
                </Button>
              ) : (
                text.suggestion(when)
              )}
            </li>
          ))}
        </ul>
      )}
      <Fold summary={text.days}>
        <DayTable days={days} busy={state.busy} />
      </Fold>
    </div>
  );
}

function DayTable({ days, busy }: { readonly days: readonly CivilDate[]; readonly busy: readonly Busy[] }) {
  return (
    <table className={css.days}>
      <caption className="unseen">{text.days}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{text.dayHeading}</th>
          <th scope="col">{text.notFreeHeading}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => {
          const stretches = stretchesOf(busy, day);
          return (
            <tr key={day}>
              <th scope="row">{shortDate(day)}</th>
              <td>
                <Bar stretches={stretches} />
                {dayWords(stretches)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const dayWords = (stretches: readonly Stretch[]): string => {
  const [first, ...more] = stretches;
  if (!first) return text.freeAllDay;
  const whole = more.length === 0 && first.from === dayStarts && first.until === dayEnds;
  return whole ? text.allDay(first.kind) : text.day(stretches);
};

const dayLength = minutesOf(dayEnds) - minutesOf(dayStarts);
const share = (minutes: number): string => `${(100 * minutes) / dayLength}%`;

/** A day as a bar, 07:30 to 18:00; the words beside it say the same. */
function Bar({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return (
    <span className={css.bar} aria-hidden="true">
      {stretches.map(({ from, until, kind }) => (
        <span
          key={from}
          data-kind={kind}
          style={{
            left: share(minutesOf(from) - minutesOf(dayStarts)),
            width: share(minutesOf(until) - minutesOf(from)),
          }}
        />
      ))}
    </span>
  );
}
