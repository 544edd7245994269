import type { StepClock } from '../../../shared/decision/clock.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { Icon } from '../../components/icon.tsx';
import { stepMark } from './decisions.ts';
import css from './decision.module.css';

const icons = { done: 'done', look: 'calendar', missing: 'warning' } as const;

/** The clock of a request, step by step, with holidays and without. Row G18. */
export function ClockLines({ clock }: { readonly clock: readonly StepClock[] }) {
  return (
    <ul className={css.clock} aria-label={t.clock}>
      {clock.map((step) => (
        <li key={step.step} className={css[stepMark(step)]}>
          <Icon name={icons[stepMark(step)]} />
          <span>
            {t.stepLine(step)} {step.allWeeks > 0 && <span className={css.both}>({t.both(step)})</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
