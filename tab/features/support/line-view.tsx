import type { SupportAnswer } from '../../../shared/support/contract.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import { stepSays } from './support.ts';
import css from './support.module.css';

/** A child's way as one list, the same for both sides: each step with its day and the days since the one before. I01, I02. */
export function LineView({ line }: { readonly line: SupportAnswer['line'] }) {
  return (
    <>
      {line.reached.length > 0 && (
        <ul className={css.reached}>
          {line.reached.map(({ level, days, steps }) => (
            <li key={level}>{t.line.reached(level, days, steps)}</li>
          ))}
        </ul>
      )}
      <ol className={css.line} aria-label={t.line.title}>
        {line.steps.map((step, n) => (
          <li key={`${n} ${step.kind}`} data-level={step.level ?? undefined} data-kind={step.kind}>
            <p className={css.words}>{step.words}</p>
            <p className={css.quiet}>{stepSays(step)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
