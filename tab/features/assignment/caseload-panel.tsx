import type { CaseloadAnswer } from '../../../shared/assignment/contract.ts';
import { assignmentText } from '../../../shared/assignment/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { WideTable, type Column } from '../../components/wide-table.tsx';
import { useAnswers } from '../../use-answers.ts';
import css from './assignment.module.css';

const { caseload: t, hours, waysWords } = assignmentText;

const columns: readonly Column<CaseloadAnswer['schools'][number]>[] = [
  { title: assignmentText.school, cell: ({ name, isNew }) => (isNew ? `${name} (${t.isNew})` : name) },
  {
    title: t.minutes,
    isNumber: true,
    cell: ({ minutes, goes, given }) => {
      if (minutes !== null) return hours(minutes);
      if (goes) return t.goes;
      return given === null ? t.notYet : hours(given);
    },
  },
  {
    title: assignmentText.travelHead,
    isNumber: true,
    cell: ({ travel }) => (travel === null ? '' : hours(travel)),
  },
];

/** A therapist's own schools of the year, with hours and travel. Row B15. */
export function CaseloadPanel() {
  return (
    <Panel title={t.title}>
      <Answered watch={useAnswers().caseload()} loading={<Loading lines={4} />}>
        {({ schools, minutes, travel, share, ways }) => (
          <>
            {schools.length === 0 && <p className={css.quiet}>{t.none}</p>}
            {schools.some(({ given }) => given !== null) && <p className={css.quiet}>{t.given}</p>}
            {minutes > 0 && (
              <p className={css.quiet}>
                {t.lead(schools.filter((each) => each.minutes !== null).length, minutes, travel)}{' '}
                {share !== null && share <= 100 && t.full(share)} {ways && waysWords(ways, ways.perKilometre)}
              </p>
            )}
            {share !== null && share > 100 && <Notice>{t.over(share)}</Notice>}
            {schools.length > 0 && (
              <WideTable label={t.title} rows={schools} keyOf={({ key }) => key} columns={columns} stacks />
            )}
          </>
        )}
      </Answered>
    </Panel>
  );
}
