import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AreaProfileAnswer } from '../../../shared/needs-profile/contract.ts';
import { needs, type Need } from '../../../shared/needs-profile/profile.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { mayDo } from '../request-figures/may-do.ts';
import { NeedsTable } from './needs-table.tsx';
import { WithServiceRequests } from './requests-column.tsx';
import { SettingsForm } from './settings-form.tsx';
import css from './profile.module.css';

const { area } = t;

/** The needs of a lead's or commissioner's schools together, from what each has shared. Rows M02, M03. */
export default function AreaPage() {
  const watch = useAnswers().areaProfile();
  return (
    <Answered watch={watch} loading={<Loading lines={8} heading />}>
      {(answer) => (
        <div className={css.panels}>
          <Panel title={area.title} aside={answer.academicYear}>
            <p className={css.quiet}>
              {answer.sharing > 0 ? area.intro(answer.sharing, answer.schools) : area.nothing}{' '}
              {answer.tooFew && area.tooFew}
            </p>
            {answer.rows.length > 0 && <Sums answer={answer} />}
          </Panel>
          <Expected {...answer} />
          <Heat {...answer} />
          {answer.settings.mayEdit && <SettingsForm settings={answer.settings} onRenew={() => void watch.renew()} />}
        </div>
      )}
    </Answered>
  );
}

function Sums({ answer: { all } }: { readonly answer: AreaProfileAnswer }) {
  return (
    <div className={css.scroll} role="group" aria-label={area.title} tabIndex={0}>
      <table className={css.table}>
        <caption className="unseen">{area.title}</caption>
        <thead>
          <tr>
            <th scope="col">{area.need}</th>
            <th scope="col">{area.least}</th>
            <th scope="col">{area.schools}</th>
            <th scope="col">{area.without}</th>
          </tr>
        </thead>
        <tbody>
          {needs.map((need) => (
            <tr key={need}>
              <th scope="row">{t.needs[need]}</th>
              <td>{all[need].least ?? t.page.none}</td>
              <td>{all[need].schools}</td>
              <td>{all[need].without}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Population, expected and known SLCN and what lies between them, how that is worked out and from what. Row M02. */
function Expected({ predicted, sharing, tooFew, settings: { prevalence } }: AreaProfileAnswer) {
  const why = !prevalence ? area.notSaid : tooFew ? area.tooFew : sharing === 0 ? area.nothing : area.noneHasBoth;
  return (
    <Panel title={area.predicted}>
      {!predicted && <p className={css.words}>{why}</p>}
      {predicted && (
        <dl className={css.facts}>
          {area.facts(predicted).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {predicted && <p className={css.quiet}>{area.method(predicted)}</p>}
      {prevalence && <p className={css.quiet}>{area.sourceOf(prevalence)}</p>}
    </Panel>
  );
}

const leastOf = (all: AreaProfileAnswer['all']): Record<Need, number | null> =>
  Object.fromEntries(needs.map((need) => [need, all[need].least])) as Record<Need, number | null>;

/** Needs by year group; with requests for help once a lead asks, since counting them takes longer. Row M03. */
function Heat({ academicYear, rows, all }: AreaProfileAnswer) {
  const me = useWatch(useAnswers().me());
  const [isAsked, setAsked] = useState(false);
  const isTheirs = me.phase === 'ready' && mayDo(me.value.roles, 'figures.service');
  if (rows.length === 0 && !isTheirs) return null;
  return (
    <Panel title={area.heat}>
      <WithServiceRequests isAsked={isAsked} academicYear={academicYear}>
        {(requests) => (
          <>
            {(rows.length > 0 || requests) && (
              <NeedsTable caption={area.heat} rows={rows} all={leastOf(all)} requests={requests} />
            )}
            {rows.length > 0 && <p className={css.quiet}>{area.heatHow}</p>}
            {requests && <p className={css.quiet}>{area.requestsHow}</p>}
            {isTheirs && !isAsked && <Button onClick={() => setAsked(true)}>{area.showRequests}</Button>}
          </>
        )}
      </WithServiceRequests>
    </Panel>
  );
}
