import { Icon } from '../../components/icon.tsx';
import { tabText } from '../../text.ts';
import { stepsOf, type CycleLine } from './planning.ts';
import css from './planning.module.css';

/** How far the planning is: four steps, told apart by tick, number and weight as well as colour. */
export function Steps({ cycle }: { readonly cycle: CycleLine }) {
  return (
    <ol className={css.steps}>
      {stepsOf(cycle).map(({ name, state }, n) => (
        <li key={name} className={css[state]} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={css.dot} aria-hidden="true">
            {state === 'done' ? <Icon name="done" /> : n + 1}
          </span>
          <span className={css.stepName}>
            {name} <span className="unseen">({tabText.stepState[state]})</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
