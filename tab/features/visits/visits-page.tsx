import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { visitCardText } from '../../../shared/visits/card-text.ts';
import type { VisitsAnswer, VisitView } from '../../../shared/visits/contract.ts';
import { visitsTabText as t } from '../../../shared/visits/tab-text.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { DoorPanel } from './door-panel.tsx';
import { GroupsPanel } from './groups-panel.tsx';
import { TemplatePanel } from './template-panel.tsx';
import { TermsPanel } from './terms-panel.tsx';
import { byTerm } from './terms.ts';
import { VisitFormOf } from './visit-form.tsx';
import { VisitItem } from './visit-item.tsx';
import { split, visitActs, type Send } from './visits.ts';
import css from './visits.module.css';

/** Visits of a school: planned and past, how often, groups, the door and the day. Rows J01-J17. */
export default function VisitsPage({ id }: PartProps) {
  const answers = useAnswers();
  const watch = answers.visits(id);
  return (
    <div className={css.panels}>
      <Answered watch={watch} loading={<Loading lines={8} heading />}>
        {(page) => <Visits schoolId={id} page={page} send={visitActs(answers, watch, id)} />}
      </Answered>
    </div>
  );
}

/** As many visits as stand in one list before they are folded by term or age. */
const mostShown = 5;

interface Props {
  readonly schoolId: string;
  readonly page: VisitsAnswer;
  readonly send: Send;
}

function Visits({ schoolId, page, send }: Props) {
  const { ahead, past } = split(page.visits);
  const [isPlanning, setPlanning] = useState(false);
  const [isLogging, setLogging] = useState(false);
  return (
    <>
      <TermsPanel page={page} />
      <Panel title={t.ahead}>
        <p className={css.quiet}>{t.intro}</p>
        {ahead.length === 0 && <p>{t.aheadNone}</p>}
        <Ahead visits={ahead} page={page} send={send} />
        {isPlanning && <VisitFormOf what="plan" page={page} send={send} onClose={() => setPlanning(false)} />}
        {page.may.plan && !isPlanning && (
          <Button appearance="primary" onClick={() => setPlanning(true)}>
            {t.planOne}
          </Button>
        )}
      </Panel>
      <Panel title={t.past}>
        {past.length === 0 && <p className={css.quiet}>{t.pastNone}</p>}
        <List visits={past.slice(0, mostShown)} page={page} send={send} />
        {past.length > mostShown && (
          <Fold summary={t.earlier(past.length - mostShown)} className={css.term}>
            <List visits={past.slice(mostShown)} page={page} send={send} />
          </Fold>
        )}
        {isLogging && <VisitFormOf what="work" page={page} send={send} onClose={() => setLogging(false)} />}
        {page.may.log && !isLogging && <Button onClick={() => setLogging(true)}>{visitCardText.otherWork}</Button>}
      </Panel>
      <GroupsPanel schoolId={schoolId} page={page} send={send} />
      <DoorPanel page={page} send={send} />
      <TemplatePanel page={page} send={send} />
    </>
  );
}

interface ListProps extends Omit<Props, 'schoolId'> {
  readonly visits: readonly VisitView[];
}

const List = ({ visits, page, send }: ListProps) => (
  <ul className={css.list}>
    {visits.map((visit) => (
      <VisitItem key={visit.id} visit={visit} page={page} send={send} />
    ))}
  </ul>
);

/** Planned visits; those of a year by term, the first one open. */
function Ahead({ visits, page, send }: ListProps) {
  const terms = byTerm(visits);
  if (visits.length <= mostShown || terms.length < 2) return <List visits={visits} page={page} send={send} />;
  return terms.map(([term, these], n) => (
    <Fold
      key={term}
      open={n === 0}
      className={css.term}
      summary={
        <span>
          <strong>{term ? t.termNames[term] : t.otherDays}</strong>: {t.someVisits(these.length)}
        </span>
      }
    >
      <List visits={these} page={page} send={send} />
    </Fold>
  ));
}
