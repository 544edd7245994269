import { useEffect, useRef, type ReactNode } from 'react';
import { useWatch } from '../use-answers.ts';
import type { Watch } from '../watch.ts';
import { Behind, type Seen } from './behind.tsx';
import { Sentence } from './sentence.tsx';

interface Props<T> {
  readonly watch: Watch<T>;
  readonly loading: ReactNode;
  /** Set where the failure stands for the whole page, which then needs a heading of its own. */
  readonly title?: string;
  /** How to say that the answer is no longer fresh; 'by-child' where the children do it. */
  readonly behind?: 'sentence' | 'time' | 'by-child';
  readonly children: (value: T, seen: Seen) => ReactNode;
}

/** Draws an answer, or that it is coming, or why it is not. */
export function Answered<T>({ watch, loading, title, behind = 'time', children }: Props<T>) {
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
      {behind !== 'by-child' && <Behind seen={state} short={behind === 'time'} />}
      {children(state.value, state)}
    </div>
  );
}
