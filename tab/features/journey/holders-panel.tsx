import { journeyText as t } from '../../../shared/journey/text.ts';
import { supportText } from '../../../shared/support/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { JourneyAnswer, JourneysAnswer } from '../../../shared/journey/contract.ts';
import { schoolAddress } from '../../route.ts';
import { Holders } from './holders.tsx';
import { useJourney } from './use-journeys.ts';
import css from './journey.module.css';

/** For those who answer for several schools: which child somebody holds, and no more of it. Row B10. */
export function HoldersPanel({ schoolId }: { readonly schoolId: string }) {
  return (
    <Panel title={t.holders}>
      <Answered watch={useAnswers().journeys(schoolId)} loading={<Loading lines={2} />}>
        {({ journeys, people }) =>
          journeys.length === 0 ? (
            <p className={css.quiet}>{t.noneForLead}</p>
          ) : (
            <ul className={css.children}>
              {journeys.map((journey) => (
                <Line key={journey.requestId} schoolId={schoolId} journey={journey} people={people} />
              ))}
            </ul>
          )
        }
      </Answered>
      <p className={css.way}>
        <a href={schoolAddress(schoolId, 'support')}>{supportText.countsTitle}</a>
      </p>
    </Panel>
  );
}

interface LineProps {
  readonly schoolId: string;
  readonly journey: JourneyAnswer;
  readonly people: JourneysAnswer['people'];
}

function Line({ schoolId, journey, people }: LineProps) {
  const ways = useJourney(schoolId, journey.requestId);
  return (
    <li>
      <h3 className={css.title}>{journey.label}</h3>
      <Holders journey={journey} people={people} ways={ways} />
    </li>
  );
}
