import { assignmentText } from '../../../shared/assignment/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import css from './assignment.module.css';

const { caseload: t, hours } = assignmentText;

/** A therapist's own schools of the year, with hours and travel. Row B15. */
export function CaseloadPanel() {
  return (
    <Panel title={t.title}>
      <Answered watch={useAnswers().caseload()} loading={<Loading lines={4} />}>
        {({ schools, minutes, travel, share }) => (
          <>
            {schools.length === 0 && <p className={css.quiet}>{t.none}</p>}
            {minutes > 0 && (
              <p className={css.quiet}>
                {t.lead(schools.filter((each) => each.minutes !== null).length, minutes, travel)}{' '}
                {share !== null && share <= 100 && t.full(share)}
              </p>
            )}
            {share !== null && share > 100 && <Notice>{t.over(share)}</Notice>}
            {schools.length > 0 && (
              <div className={css.wide}>
                <table className={css.table}>
                  <caption className="unseen">{t.title}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{assignmentText.school}</th>
                      <th scope="col" className={css.number}>
                        {t.minutes}
                      </th>
                      <th scope="col" className={css.number}>
                        {assignmentText.travelHead}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {schools.map((each) => (
                      <tr key={each.key}>
                        <th scope="row">
                          {each.name}
                          {each.isNew && ` (${t.isNew})`}
                        </th>
                        <td className={css.number}>{each.minutes === null ? t.notYet : hours(each.minutes)}</td>
                        <td className={css.number}>{each.travel === null ? '' : hours(each.travel)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </>
        )}
      </Answered>
    </Panel>
  );
}
