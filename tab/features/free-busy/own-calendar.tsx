import { Button } from '@fluentui/react-components';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { Icon } from '../../components/icon.tsx';
import type { FreeBusyState } from './free-busy.ts';
import type { Range } from './graph.ts';
import { freeBusy } from './running.ts';
import { freeBusyText as text } from './text.ts';
import { useFreeBusy, useResumed } from './use-free-busy.ts';
import css from './free-busy.module.css';

/** What the line says in each state; the plain promise when nothing has happened yet. */
const sayingOf = (state: FreeBusyState): string => {
  if (state.is === 'off') return state.says ?? text.what;
  if (state.is === 'failed') return state.says;
  return text[state.is];
};

/** The choice to see one's own free/busy beside these days: one line, one button, and nothing before it is pressed. */
export function OwnCalendar({ days }: { readonly days: readonly CivilDate[] }) {
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? <Choice range={{ first, last }} /> : null;
}

function Choice({ range }: { readonly range: Range }) {
  useResumed(range);
  const state = useFreeBusy();
  const isOff = state.is === 'off';
  const press = (): void => {
    if (isOff) void freeBusy.show(range);
    else freeBusy.hide();
  };
  return (
    <div className={css.choice} role="group" aria-label={text.title}>
      <p className={css.says} role="status">
        <Icon name={state.is === 'failed' || (state.is === 'off' && state.says) ? 'warning' : 'calendar'} />
        <span>{sayingOf(state)}</span>
      </p>
      <div className={css.buttons}>
        {state.is === 'failed' && (
          <Button size="small" onClick={() => void freeBusy.again(range)}>
            {text.again}
          </Button>
        )}
        <Button size="small" onClick={press}>
          {isOff ? text.show : state.is === 'asking' ? text.leave : text.hide}
        </Button>
      </div>
    </div>
  );
}
