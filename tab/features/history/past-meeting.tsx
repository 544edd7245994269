import { historyText } from '../../../shared/history/text.ts';
import { BackLink } from '../../components/back-link.tsx';
import { schoolAddress } from '../../route.ts';
import { OnePage } from '../planning/one-page.tsx';
import { AddendaPanel } from '../sheet/addenda-panel.tsx';
import { AgreePanel } from '../sheet/agree-panel.tsx';
import { ReadSheet } from '../sheet/read-sheet.tsx';
import { SheetHead } from '../sheet/sheet-head.tsx';
import { SheetPage } from '../sheet/sheet-page.tsx';
import { useSheet } from '../sheet/use-sheet.ts';
import { historyPageText } from './text.ts';

/** One past meeting with everything that was written, to read. */
export function PastMeeting({ school, sheetId }: { readonly school: string; readonly sheetId: string }) {
  return (
    <>
      <BackLink to={schoolAddress(school, 'history')}>{historyPageText.back}</BackLink>
      <SheetPage key={sheetId} id={sheetId} readOnly>
        <Meeting />
      </SheetPage>
    </>
  );
}

function Meeting() {
  const { sheet } = useSheet();
  return (
    <>
      <SheetHead title={historyText.name(sheet.kind, sheet.label)} />
      {sheet.kind === 'plan' && <OnePage />}
      <ReadSheet title={historyPageText.everything} />
      <AgreePanel />
      <AddendaPanel />
    </>
  );
}
