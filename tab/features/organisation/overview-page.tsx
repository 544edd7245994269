import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import { HoursPanel } from '../hours/hours-panel.tsx';
import { PlanningPanel } from '../planning/planning-panel.tsx';
import { AgreementPanel } from '../sharing-agreement/agreement-panel.tsx';
import { RelationshipPanel } from '../relationship/relationship-panel.tsx';
import { GridPanel } from '../scoping/grid-panel.tsx';
import { AboutPanel } from './about-panel.tsx';
import type { PartProps } from './parts.ts';
import { PeoplePanel } from './people-panel.tsx';
import css from './organisation.module.css';

/** How a school stands: planning, people, hours, grid, as far as they are the person's. */
export default function OverviewPage({ id, name }: PartProps) {
  return (
    <Answered watch={useAnswers().school(id)} loading={<Loading lines={6} heading />} behind="by-child">
      {({ pages }) => (
        <div className={css.column}>
          <div className={pages.includes('hours') ? css.parts : undefined}>
            <div className={css.column}>
              {pages.includes('planning') && <PlanningPanel id={id} />}
              <PeoplePanel id={id} />
              <AboutPanel id={id} />
            </div>
            {pages.includes('hours') && <HoursPanel id={id} />}
          </div>
          {pages.includes('grid') && <GridPanel id={id} school={name} pages={pages} />}
          {pages.includes('relationship') && <RelationshipPanel id={id} />}
          {pages.includes('agreement') && <AgreementPanel id={id} />}
        </div>
      )}
    </Answered>
  );
}
