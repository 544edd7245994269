import type { ServiceQueueAnswer } from '../../../shared/decision/contract.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { nowAt } from './decisions.ts';
import css from './decision.module.css';

/** The requests of all schools of a lead, those that nobody has first; no name and nothing that was asked. Row G19. */
export function ServiceQueuePanel() {
  return (
    <Panel title={t.ofService}>
      <Answered watch={useAnswers().serviceQueue()} loading={<Loading lines={4} />}>
        {({ requests }) => <Lines requests={requests} />}
      </Answered>
    </Panel>
  );
}

const Lines = ({ requests }: ServiceQueueAnswer) =>
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
            <p className={owner ? css.line : css.missing}>
              <Icon name={owner ? 'people' : 'warning'} />
              <span>{owner ? t.ownedBy(owner) : unownedSince ? t.ownedByNobody(unownedSince) : t.nobody}</span>
            </p>
            <p className={css.quiet}>
              {nowAt(clock)}. {waits.says}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
