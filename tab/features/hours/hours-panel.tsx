import type { HoursAnswer } from '../../../shared/hours/contract.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { tabText } from '../../text.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { HoursTable } from './hours-table.tsx';
import { schoolAddress } from '../../route.ts';
import { hoursView } from './hours.ts';
import { hoursPageText } from './text.ts';
import css from './hours.module.css';

/** Hours allocated, used and left; both sides see the same figures. Row L05. */
export function HoursPanel({ id }: { readonly id: string }) {
  const watch = useAnswers().hours(id);
  const state = useWatch(watch);
  return (
    <Panel title={tabText.hours} aside={state.phase === 'ready' && tabText.hoursYear(state.value.academicYear)}>
      <Answered watch={watch} loading={<Loading lines={4} />}>
        {(hours) => (
          <>
            <Hours hours={hours} />
            <p className={css.more}>
              <a href={schoolAddress(id, 'hours')}>{hoursPageText.open}</a>
            </p>
          </>
        )}
      </Answered>
    </Panel>
  );
}

function Hours({ hours }: { readonly hours: HoursAnswer }) {
  const view = hoursView(hours);
  if (view.state === 'none') return <p className={css.quiet}>{hoursText.none}</p>;
  return (
    <>
      {view.state === 'overspent' && <Notice>{hoursText.overspent}</Notice>}
      <dl className={css.figures}>
        {view.figures.map(({ name, says }) => (
          <div key={name} className={css.figure}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <div className={css.bar} role="img" aria-label={view.barLabel}>
        <span className={css.used} style={{ width: `${view.percent}%` }} />
      </div>
      <HoursTable hours={hours} />
    </>
  );
}
