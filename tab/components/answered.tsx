import { useEffect, useRef, type ReactNode } from 'react';
import type { Instant } from '../../shared/kernel/time.ts';
import { tabText } from '../text.ts';
import { useWatch } from '../use-answers.ts';
import type { Watch } from '../watch.ts';
import { Notice } from './notice.tsx';
import { Sentence } from './sentence.tsx';

interface Props<T> {
  readonly watch: Watch<T>;
  readonly loading: ReactNode;
  /** Set where the failure stands for the whole page, which then needs a heading of its own. */
  readonly title?: string;
  readonly children: (value: T, asOf: Instant) => ReactNode;
}

/** Draws an answer, or that it is coming, or why it is not. */
export function Answered<T>({ watch, loading, title, children }: Props<T>) {
  const state = useWatch(watch);
  const frame = useRef<HTMLDivElement>(null);
  const atButton = useRef(false);
  useEffect(() => {
    // The button is gone now: without this the keyboard would be back at the top of the page.
    if (state.phase === 'ready' && atButton.current) frame.current?.focus();
    if (state.phase === 'ready') atButton.current = false;
  }, [state.phase]);

  if (state.phase === 'loading') return loading;
  if (state.phase === 'failed') {
    const hold = (holds: boolean) => {
      atButton.current = holds;
    };
    const retry = () => {
      hold(true);
      void watch.refresh();
    };
    return (
      <div onFocus={() => hold(true)} onBlur={({ relatedTarget }) => relatedTarget && hold(false)}>
        <Sentence says={state.sentence} trying={state.trying} onRetry={retry} {...(title ? { title } : {})} />
      </div>
    );
  }
  return (
    <div ref={frame} tabIndex={-1} className="answered">
      {state.behind && <Notice>{tabText.behind(state.behind, state.asOf)}</Notice>}
      {children(state.value, state.asOf)}
    </div>
  );
}
