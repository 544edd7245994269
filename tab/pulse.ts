import type { Pulse } from './watch.ts';

/** How often another person's press shows by itself. */
const everyMilliseconds = 15_000;

/** Beats when the person comes back to the tab. */
export const onReturn: Pulse = (beat) => {
  const seen = () => {
    if (document.visibilityState === 'visible') beat();
  };
  window.addEventListener('focus', seen);
  document.addEventListener('visibilitychange', seen);
  return () => {
    window.removeEventListener('focus', seen);
    document.removeEventListener('visibilitychange', seen);
  };
};

/** Beats on return and every 15 s while the tab is in view; a hidden tab asks nothing. */
export const often: Pulse = (beat) => {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') beat();
  }, everyMilliseconds);
  const stop = onReturn(beat);
  return () => {
    clearInterval(timer);
    stop();
  };
};
