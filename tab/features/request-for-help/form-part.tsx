import type { ReactNode } from 'react';
import type { Step } from '../../../shared/request-for-help/completeness.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { backgroundText } from '../../../shared/request-for-help/background-text.ts';
import { requestText as t } from '../../../shared/request-for-help/text.ts';
import { Fold } from '../../components/fold.tsx';
import { Lights } from './lights.tsx';
import { lightsOf } from './requests.ts';
import own from './form-part.module.css';
import css from './requests.module.css';

interface StepProps {
  readonly request: RequestAnswer;
  readonly step: Step;
  readonly children: ReactNode;
}

/** A part of the form that the checklist asks for, with its lines of it. */
export function StepPart({ request, step, children }: StepProps) {
  return (
    <fieldset className={css.part} data-step={step} tabIndex={-1}>
      <legend>{t.steps[step]}</legend>
      <Lights lights={lightsOf(request, step)} />
      {children}
    </fieldset>
  );
}

interface PartProps {
  readonly title: string;
  /** How many of its answers are there. */
  readonly filled: number;
  readonly children: ReactNode;
}

/** A part that nobody has to fill in: folded, with how much of it is there. */
export function Part({ title, filled, children }: PartProps) {
  return (
    <Fold
      className={own.more}
      summary={
        <span>
          {title} <span className={own.filled}>{backgroundText.filled(filled)}</span>
        </span>
      }
    >
      <div className={own.folded}>{children}</div>
    </Fold>
  );
}
