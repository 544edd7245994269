import type { ServiceQueueAnswer } from '../../../shared/decision/contract.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { londonDate, type CivilDate } from '../../../shared/kernel/time.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { OwnerLine } from './owner-line.tsx';
import { nowAt } from './decisions.ts';
import css from './decision.module.css';

/** The requests of all schools of a lead, those that nobody has first; no name and nothing that was asked. Row G19. */
export function ServiceQueuePanel() {
  return (
    <Panel title={t.ofService}>
      <Answered watch={useAnswers().serviceQueue()} loading={<Loading lines={4} />}>
        {({ requests }, { asOf }) => <Lines requests={requests} today={londonDate(asOf)} />}
      </Answered>
    </Panel>
  );
}

const Lines = ({ requests, today }: ServiceQueueAnswer & { readonly today: CivilDate }) =>
  requests.length === 0 ? (
    <p className={css.quiet}>{t.none}</p>
  ) : (
    <>
      <p className={css.quiet}>{t.ofServiceIntro}</p>
      <ul className={css.list}>
        {requests.map(({ schoolId, schoolName, label, owner, unownedSince, clock, waits }) => (
          <li key={`${schoolId} ${label}`} className={css.item}>
            <h3 className={css.label}>
              <a href={schoolAddress(schoolId, 'requests')}>{t.summary(label, schoolName)}</a>
            </h3>
            <OwnerLine request={{ owner, unownedSince }} today={today} />
            <p className={css.quiet}>
              {nowAt(clock)}. {waits.says}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
