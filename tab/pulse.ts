import type { Pulse } from './watch.ts';

/** How often another person's press shows by itself. */
const everyMilliseconds = 15_000;
/** How often a page that two people write in is asked for: in view, and hidden behind another window. */
const liveMilliseconds = 2_500;
const hiddenMilliseconds = 30_000;

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

/** Beats on return, every 2.5 s while the page is in view, and every 30 s while it is hidden. */
export const live: Pulse = (beat) => {
  let last = 0;
  const timer = setInterval(() => {
    last += liveMilliseconds;
    if (document.visibilityState !== 'visible' && last < hiddenMilliseconds) return;
    last = 0;
    beat();
  }, liveMilliseconds);
  const stop = onReturn(beat);
  return () => {
    clearInterval(timer);
    stop();
  };
};
