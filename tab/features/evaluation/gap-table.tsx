import { cellName, ownWording } from '../../../shared/balanced-system/content.ts';
import { londonDate, shortDate } from '../../../shared/kernel/time.ts';
import type { PlanLine } from '../../../shared/scoping/action-plan.ts';
import { gapText } from '../../../shared/scoping/gap-text.ts';
import { Icon } from '../../components/icon.tsx';
import { schoolAddress } from '../../route.ts';
import { planPageText as t } from './plan-text.ts';
import css from './evaluation.module.css';
import tables from './tables.module.css';

interface Props {
  readonly school: string;
  readonly lines: readonly PlanLine[];
  /** What is said of a line beside its state, such as the newest answer. */
  readonly saysOf: (line: PlanLine) => readonly string[];
}

/** Gaps that came from somewhere else, with what the two settled about each and what is met. Rows WF06, E10, E11. */
export function GapTable({ school, lines, saysOf }: Props) {
  if (lines.length === 0) return <p className={css.quiet}>{t.none}</p>;
  return (
    <>
      <table className={tables.comparison}>
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.gap}</th>
            <th scope="col">{t.order}</th>
            <th scope="col">{t.actions}</th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.entryId} data-done={line.isOpen ? undefined : ''}>
              <th scope="row">
                {line.text}
                <span className={tables.rowArea}>
                  {line.cells.map((cell) => cellName(ownWording, cell)).join(', ')}
                </span>
              </th>
              <td data-label={t.order}>{line.settled ? gapText.settled(line.settled) : t.noOrder}</td>
              <td data-label={t.actions}>
                {line.actions.length === 0 && t.noAction}
                {line.actions.map((action) => (
                  <span key={action.id} className={css.status}>
                    {gapText.action.line(action)}
                  </span>
                ))}
              </td>
              <td data-label={t.state}>
                <State line={line} />
                {saysOf(line).map((each) => (
                  <span key={each} className={css.status}>
                    {each}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.onwards}>
        <a href={schoolAddress(school, 'gaps')}>{t.toGaps}</a>
      </p>
    </>
  );
}

function State({ line: { isOpen, met } }: { readonly line: PlanLine }) {
  if (isOpen) return t.open;
  return (
    <>
      <Icon name="done" /> {met ? t.metBy(met.by, shortDate(londonDate(met.at))) : t.taken}
    </>
  );
}
