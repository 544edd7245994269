import type { AreaProfileAnswer } from '../../../shared/needs-profile/contract.ts';
import { needs } from '../../../shared/needs-profile/profile.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { NeedsTable } from './needs-table.tsx';
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
              {answer.sharing > 0 ? area.intro(answer.sharing, answer.schools) : area.nothing}
            </p>
            {answer.sharing > 0 && <Sums answer={answer} />}
          </Panel>
          <Expected {...answer} />
          {answer.rows.length > 0 && (
            <Panel title={area.heat}>
              <NeedsTable caption={area.heat} rows={answer.rows} />
            </Panel>
          )}
          {answer.settings.mayEdit && (
            <SettingsForm key={answer.settings.rev} settings={answer.settings} onSaved={() => void watch.renew()} />
          )}
        </div>
      )}
    </Answered>
  );
}

function Sums({ answer: { all } }: { readonly answer: AreaProfileAnswer }) {
  return (
    <div className={css.scroll} role="region" aria-label={area.title} tabIndex={0}>
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

/** Expected and known SLCN, with the source of what is expected. Row M02. */
function Expected({ predicted, settings: { prevalence } }: AreaProfileAnswer) {
  return (
    <Panel title={area.predicted}>
      {!predicted && <p className={css.words}>{prevalence ? area.nothing : area.notSaid}</p>}
      {predicted && (
        <>
          <p className={css.words}>
            {area.predictedSays(predicted.percent, predicted.roll, predicted.children)}{' '}
            {area.known(predicted.known, predicted.gap)}
          </p>
          <p className={css.quiet}>
            {area.ofSchools(predicted.schools)} {prevalence && t.page.source(prevalence.source)}
          </p>
        </>
      )}
    </Panel>
  );
}
