import { HoursPanel } from '../hours/hours-panel.tsx';
import { PlanningPanel } from '../planning/planning-panel.tsx';
import { AgreementPanel } from '../sharing-agreement/agreement-panel.tsx';
import { GridPanel } from '../scoping/grid-panel.tsx';
import { AboutPanel } from './about-panel.tsx';
import type { PartProps } from './parts.ts';
import { PeoplePanel } from './people-panel.tsx';
import css from './organisation.module.css';

/** How a school stands: planning, people, hours, grid. */
export default function OverviewPage({ id, name }: PartProps) {
  return (
    <div className={css.parts}>
      <div className={css.column}>
        <PlanningPanel id={id} />
        <PeoplePanel id={id} />
        <AboutPanel id={id} />
      </div>
      <HoursPanel id={id} />
      <GridPanel id={id} school={name} />
      <AgreementPanel id={id} />
    </div>
  );
}
