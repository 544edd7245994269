import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { hoursText } from '../../../shared/hours/text.ts';
import { longDate } from '../../../shared/kernel/time.ts';
import type { VisitsAnswer } from '../../../shared/visits/contract.ts';
import { visitsTabText as t } from '../../../shared/visits/tab-text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { DoorPanel } from './door-panel.tsx';
import { GroupsPanel } from './groups-panel.tsx';
import { TemplatePanel } from './template-panel.tsx';
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

interface Props {
  readonly schoolId: string;
  readonly page: VisitsAnswer;
  readonly send: Send;
}

function Visits({ schoolId, page, send }: Props) {
  const { ahead, past } = split(page.visits);
  const [isPlanning, setPlanning] = useState(false);
  return (
    <>
      <Figures page={page} />
      <Panel title={t.ahead}>
        <p className={css.quiet}>{t.intro}</p>
        {ahead.length === 0 && <p>{t.aheadNone}</p>}
        <ul className={css.list}>
          {ahead.map((visit) => (
            <VisitItem key={visit.id} visit={visit} page={page} send={send} />
          ))}
        </ul>
        {isPlanning && <VisitFormOf what="plan" page={page} send={send} onClose={() => setPlanning(false)} />}
        {page.may.plan && !isPlanning && (
          <Button appearance="primary" onClick={() => setPlanning(true)}>
            {t.planOne}
          </Button>
        )}
      </Panel>
      <Panel title={t.past}>
        {past.length === 0 && <p className={css.quiet}>{t.pastNone}</p>}
        <ul className={css.list}>
          {past.map((visit) => (
            <VisitItem key={visit.id} visit={visit} page={page} send={send} />
          ))}
        </ul>
      </Panel>
      <GroupsPanel schoolId={schoolId} page={page} send={send} />
      <DoorPanel page={page} send={send} />
      <TemplatePanel page={page} send={send} />
    </>
  );
}

/** Days since the last visit, the next one, visits of each term, and what is left. Row J16. */
function Figures({ page: { presence, left, free, academicYear } }: Pick<Props, 'page'>) {
  const { lastOn, daysSince, nextOn, terms } = presence;
  const facts = [
    [t.lastVisit, lastOn && daysSince !== null ? t.since(daysSince, lastOn) : t.neverYet],
    [t.nextVisit, nextOn ? longDate(nextOn) : t.noNext],
    [t.left, hoursText.duration(left)],
    [t.free, hoursText.duration(free)],
  ] as const;
  return (
    <Panel title={t.figures} aside={academicYear}>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={css.scroll} role="region" aria-label={t.perTerm} tabIndex={0}>
        <table className={css.table}>
          <caption>{t.perTerm}</caption>
          <thead>
            <tr>
              {[t.term, t.held, t.planned, t.cancelled, t.time].map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {terms.map(({ term, held, planned, cancelled, minutes }) => (
              <tr key={term}>
                <th scope="row">{t.terms[term]}</th>
                <td>{held}</td>
                <td>{planned}</td>
                <td>{cancelled}</td>
                <td>{hoursText.duration(minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
