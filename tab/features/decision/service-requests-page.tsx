import { decisionText as t } from '../../../shared/decision/text.ts';
import { BackLink } from '../../components/back-link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { serviceAddress } from '../../route.ts';
import { serviceText } from '../people/service-text.ts';
import { ServiceFiguresPanel } from '../request-figures/figures-panel.tsx';
import { ServiceQueuePanel } from './service-queue-panel.tsx';
import { TargetsPanel } from './targets-panel.tsx';
import css from './decision.module.css';

/** The requests of all schools of a lead: who has them, their figures, and how long each step may take. Rows G18, G19, G25. */
export default function ServiceRequestsPage() {
  return (
    <>
      <BackLink to={serviceAddress}>{serviceText.title}</BackLink>
      <PageHead title={t.serviceTitle} />
      <div className={css.panels}>
        <ServiceQueuePanel />
        <ServiceFiguresPanel />
        <TargetsPanel />
      </div>
    </>
  );
}
