import { planPageText } from './plan-page-text.ts';
import css from './views.module.css';

export type View = 'write' | 'read';

/** The plan to fill in, or as one page to read. */
export function Views({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  return (
    <div className={css.views} role="group" aria-label={planPageText.views}>
      {(['write', 'read'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={view === each} onClick={() => onView(each)}>
          {planPageText.view[each]}
        </button>
      ))}
    </div>
  );
}
