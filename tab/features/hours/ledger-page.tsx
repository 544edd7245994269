import { useState } from 'react';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { ChangePanel } from './change-panel.tsx';
import { ForecastPanel } from './forecast-panel.tsx';
import { LedgerPanel } from './ledger-panel.tsx';
import { LinesPanel } from './lines-panel.tsx';
import { hoursPanels } from './panels.ts';
import { sendingHours } from './sending.ts';
import { StandingPanel } from './standing-panel.tsx';
import { TariffsPanel } from './tariffs-panel.tsx';
import css from './ledger.module.css';

/** The hours of a school: where they stand, the ledger, what is asked, and how work is charged. Rows L05-L12. */
export default function LedgerPage({ id }: PartProps) {
  const answers = useAnswers();
  const [year, setYear] = useState<string>();
  const watch = answers.ledger(id, year);
  return (
    <Answered watch={watch} loading={<Loading lines={10} heading />}>
      {(ledger) => {
        const send = sendingHours(answers, watch, id, ledger.academicYear);
        return (
          <div className={css.page}>
            <StandingPanel ledger={ledger} onYear={setYear} />
            {ledger.course && <ForecastPanel ledger={ledger} course={ledger.course} />}
            {hoursPanels.map((Each, n) => (
              <Each key={n} id={id} ledger={ledger} />
            ))}
            <LedgerPanel ledger={ledger} />
            <LinesPanel key={ledger.academicYear} id={id} ledger={ledger} send={send} />
            {(ledger.mayAsk || ledger.transfers.length + ledger.askedElsewhere.length > 0) && (
              <ChangePanel key={ledger.academicYear} id={id} ledger={ledger} send={send} />
            )}
            <TariffsPanel id={id} ledger={ledger} />
          </div>
        );
      }}
    </Answered>
  );
}
