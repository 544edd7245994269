import { decisionText as t } from '../../../shared/decision/text.ts';
import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import { serviceRequestsAddress } from '../../route.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import organisation from '../organisation/organisation.module.css';
import css from './decision.module.css';

/** The way to the requests of all schools of a lead, with how many there are and how many nobody has. Row G19. */
export function ServiceRequestsLink() {
  const state = useWatch(useAnswers().serviceQueue());
  const requests = state.phase === 'ready' ? state.value.requests : undefined;
  return (
    <Panel title={t.queue}>
      <p className={css.quiet}>
        {requests && t.ofServiceCounts(requests.length, requests.filter(({ owner }) => owner === null).length)}
      </p>
      <a className={organisation.contact} href={serviceRequestsAddress}>
        <Icon name="file" />
        {t.ofService}
      </a>
    </Panel>
  );
}
