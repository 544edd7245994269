import type { HoursAnswer } from '../../../shared/hours/contract.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { tabText } from '../../text.ts';
import css from './hours.module.css';

/** What the used hours went on, largest first, in figures that can be read out and copied. */
export function HoursTable({ hours }: { readonly hours: HoursAnswer }) {
  const say = hoursText.duration;
  if (hours.usedByActivity.length === 0) return <p className={css.quiet}>{tabText.nothingUsed}</p>;
  return (
    <table className={css.table}>
      <caption>{tabText.byActivity}</caption>
      <thead>
        <tr>
          <th scope="col">{tabText.activity}</th>
          <th scope="col">{tabText.time}</th>
        </tr>
      </thead>
      <tbody>
        {hours.usedByActivity.map(({ activity, name, minutes }) => (
          <tr key={activity}>
            <th scope="row">{name}</th>
            <td>{say(minutes)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{tabText.total}</th>
          <td>{say(hours.usedMinutes)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
