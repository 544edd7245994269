import { CaseloadPanel } from './caseload-panel.tsx';
import css from './assignment.module.css';

/** What a therapist has to do in the year: one panel below the other. */
export default function MinePage() {
  return (
    <div className={css.panels}>
      <CaseloadPanel />
    </div>
  );
}
