import { useId } from 'react';
import { steps } from '../../../shared/request-for-help/completeness.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { requestText as t } from '../../../shared/request-for-help/text.ts';
import { Icon } from '../../components/icon.tsx';
import { goTo } from '../../use-route.ts';
import { lightsOf } from './requests.ts';
import own from './form-part.module.css';
import css from './requests.module.css';

interface Props {
  readonly request: RequestAnswer;
  /** The address of the part of consent, which stands by itself. */
  readonly consentAt: string;
}

/** The parts of the form in one line at its top, each with whether something is missing: pressed, it comes into view. */
export function FormSteps({ request, consentAt }: Props) {
  const id = useId();
  return (
    <nav className={own.steps} aria-labelledby={id}>
      <span id={id} className={css.quiet}>
        {t.stepsTitle}
      </span>
      <ul>
        {steps.map((step) => {
          const isDone = lightsOf(request, step).every(({ state }) => state === 'done');
          return (
            <li key={step}>
              <button
                type="button"
                className={isDone ? css.done : css.look}
                onClick={({ currentTarget }) => {
                  if (step === 'consent') goTo(consentAt);
                  else bring(currentTarget, step);
                }}
              >
                <Icon name={isDone ? 'done' : 'gap'} />
                <span>
                  {t.steps[step]}
                  <span className="unseen">, {t.lightWords[isDone ? 'done' : 'missing']}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Scrolls to a part of the same form and puts the keyboard into it. */
function bring(button: HTMLElement, step: string): void {
  const part = button.closest('[data-testid=request-form]')?.querySelector<HTMLElement>(`[data-step=${step}]`);
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}
