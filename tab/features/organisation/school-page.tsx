import { Answered } from '../../components/answered.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { schoolsAddress } from '../../route.ts';
import { tabText } from '../../text.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { HoursPanel } from '../hours/hours-panel.tsx';
import { PlanningPanel } from '../planning/planning-panel.tsx';
import { GridPanel } from '../scoping/grid-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import css from './organisation.module.css';

interface Props {
  readonly id: string;
  readonly name: string | undefined;
  readonly hasList: boolean;
}

/** One school: where planning stands, people, hours, grid. */
export default function SchoolPage({ id, name, hasList }: Props) {
  const school = useAnswers().school(id);
  return (
    <>
      {hasList && (
        <nav>
          <a className={css.back} href={schoolsAddress}>
            <Icon name="back" />
            {tabText.back}
          </a>
        </nav>
      )}
      {name ? (
        <Parts id={id} name={name} />
      ) : (
        <Answered watch={school} title={tabText.product} loading={<Loading lines={5} heading />}>
          {(answer) => <Parts id={id} name={answer.name} />}
        </Answered>
      )}
    </>
  );
}

function Parts({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <>
      <header className={css.pageHead}>
        <PageTitle>{name}</PageTitle>
        <Service id={id} />
      </header>
      <div className={css.parts}>
        <div className={css.column}>
          <PlanningPanel id={id} />
          <PeoplePanel id={id} />
        </div>
        <HoursPanel id={id} />
        <GridPanel id={id} school={name} />
      </div>
    </>
  );
}

/** The line keeps its height while it is empty, so that nothing below jumps. */
function Service({ id }: { readonly id: string }) {
  const school = useWatch(useAnswers().school(id));
  return <p className={css.under}>{school.phase === 'ready' && tabText.servedBy(school.value.serviceName)}</p>;
}
