import { useState } from 'react';
import { planningText } from '../../../shared/planning/text.ts';
import { Panel } from '../../components/panel.tsx';
import { StatementPanel } from '../documents/statement-panel.tsx';
import type { PartProps } from '../organisation/parts.ts';
import { AddendaPanel } from '../sheet/addenda-panel.tsx';
import { AgreePanel } from '../sheet/agree-panel.tsx';
import { Field } from '../sheet/field.tsx';
import { CurrentSheet } from '../sheet/current-sheet.tsx';
import { SheetHead } from '../sheet/sheet-head.tsx';
import { useSheet } from '../sheet/use-sheet.ts';
import { Agenda } from './agenda.tsx';
import { OnePage } from './one-page.tsx';
import { Outcomes } from './outcomes.tsx';
import { planPageText } from './plan-page-text.ts';
import { Views, type View } from './views.tsx';
import css from './plan.module.css';

/** The plan of the term: agenda, outcomes, agreeing, all typed in place. Rows F04-F16. */
export default function PlanPage({ id }: PartProps) {
  return (
    <CurrentSheet school={id} kind="plan" none={planPageText.none}>
      <Plan school={id} />
    </CurrentSheet>
  );
}

function Plan({ school }: { readonly school: string }) {
  const { sheet, canWrite } = useSheet();
  const [wanted, setWanted] = useState<View>('write');
  const view: View = canWrite ? wanted : 'read';
  return (
    <>
      <SheetHead title={planningText.title({ label: sheet.label })}>
        {canWrite && <Views view={view} onView={setWanted} />}
      </SheetHead>
      {view === 'read' ? (
        <OnePage />
      ) : (
        <>
          <Panel title={planPageText.focus}>
            <Page />
          </Panel>
          <Panel title={planPageText.agenda}>
            <Agenda />
          </Panel>
          <Panel title={planPageText.outcomes(sheet.label)}>
            <Outcomes />
          </Panel>
        </>
      )}
      <AgreePanel />
      <AddendaPanel />
      <StatementPanel school={school} lockedAt={sheet.lockedAt} />
    </>
  );
}

function Page() {
  const { sheet } = useSheet();
  const page = sheet.rows.find(({ kind }) => kind === 'page');
  if (!page) return null;
  return (
    <div className={css.pair}>
      <Field row={page} name="focus" />
      <Field row={page} name="priorities" />
    </div>
  );
}
