import { Button } from '@fluentui/react-components';
import { Activity, useEffect, useLayoutEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import type { IdleLock, LockState } from '../idle-lock.ts';
import { tabText } from '../text.ts';
import { Icon } from './icon.tsx';
import { hidePage } from './hide-page.ts';
import css from './lock.module.css';

interface Props {
  readonly lock: IdleLock;
  readonly children: ReactNode;
}

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** Also after a laptop slept, when a timer that was due comes late. */
const everyMilliseconds = 5_000;

/**
 * Hides the page while it is locked. The page stays as it is underneath, with all that was typed, but it is not drawn,
 * nobody can reach it, and it asks for nothing. C-08.
 */
export function Lock({ lock, children }: Props) {
  const state = useSyncExternalStore(lock.subscribe, lock.state);
  const isOpen = state.is === 'open';
  useEffect(() => {
    const options = { capture: true, passive: true };
    const timer = setInterval(lock.look, everyMilliseconds);
    for (const each of touches) window.addEventListener(each, lock.touch, options);
    document.addEventListener('visibilitychange', lock.look);
    return () => {
      clearInterval(timer);
      for (const each of touches) window.removeEventListener(each, lock.touch, options);
      document.removeEventListener('visibilitychange', lock.look);
    };
  }, [lock]);
  useLayoutEffect(() => (isOpen ? undefined : hidePage()), [isOpen]);
  return (
    <>
      <Activity mode={isOpen ? 'visible' : 'hidden'}>
        <div inert={!isOpen}>{children}</div>
      </Activity>
      {!isOpen && <Cover state={state} onGoOn={() => void lock.goOn()} />}
    </>
  );
}

function Cover({ state, onGoOn }: { readonly state: LockState; readonly onGoOn: () => void }) {
  const cover = useRef<HTMLDivElement>(null);
  useEffect(() => cover.current?.querySelector('button')?.focus(), []);
  const checking = state.is === 'checking';
  return (
    <div
      ref={cover}
      className={css.cover}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="lock-title"
      aria-describedby="lock-says"
    >
      <div className={css.box}>
        <Icon name="lock" />
        <h1 id="lock-title" className={css.title}>
          {tabText.locked.title}
        </h1>
        <p id="lock-says" className={css.says}>
          {tabText.locked.says}
        </p>
        <Button appearance="primary" size="large" onClick={onGoOn} disabledFocusable={checking}>
          {checking ? tabText.locked.checking : tabText.locked.goOn}
        </Button>
        <p className={css.trouble} role="alert">
          {state.is === 'locked' && state.says && (
            <>
              <Icon name="warning" />
              <span>{state.says}</span>
            </>
          )}
        </p>
      </div>
    </div>
  );
}
