import { useSyncExternalStore } from 'react';
import { said, subscribe } from './announce.ts';

/** The one place from which screen readers hear that something changed by itself. WCAG 4.1.3. */
export function Announcer() {
  const sentence = useSyncExternalStore(subscribe, said);
  return (
    <div role="status" aria-live="polite" className="unseen">
      {sentence}
    </div>
  );
}
