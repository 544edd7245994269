import { Icon, type IconName } from '../../components/icon.tsx';
import { calendarPageText as t } from './text.ts';
import { stretchesOf, type Stretch, type YearItem } from './year.ts';
import type { SchoolCalendarAnswer } from '../../../shared/calendar/contract.ts';
import css from './year.module.css';

const icons: Record<YearItem['kind'], IconName> = {
  inset: 'lock',
  'bank-holiday': 'lock',
  event: 'calendar',
  opens: 'bell',
  due: 'done',
};

/** A year from top to bottom: blocks, the holidays between them, and what lies in each. */
export function YearView({ year }: { readonly year: SchoolCalendarAnswer }) {
  return (
    <ol className={css.year}>
      {stretchesOf(year).map((stretch) => (
        <li key={stretch.firstOn} className={stretch.kind === 'block' ? css.block : css.holiday}>
          <h3 className={css.title}>
            {stretch.title}
            {stretch.term && <span className={css.term}>{stretch.term}</span>}
          </h3>
          <p className={css.when}>{t.range(stretch.firstOn, stretch.lastOn)}</p>
          <Items stretch={stretch} />
        </li>
      ))}
    </ol>
  );
}

function Items({ stretch }: { readonly stretch: Stretch }) {
  if (stretch.items.length === 0) return null;
  return (
    <ul className={css.items}>
      {stretch.items.map((item) => (
        <li key={`${item.kind} ${item.firstOn} ${item.words}`} className={css.item}>
          <Icon name={icons[item.kind]} />
          <span className={css.day}>{t.range(item.firstOn, item.lastOn)}</span>
          <span>
            {item.words}
            {item.note && <span className={css.note}> ({item.note})</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
