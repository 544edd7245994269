import { Button, Link } from '@fluentui/react-components';
import type { JourneyAnswer, JourneysAnswer } from '../../../shared/journey/contract.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { journeyText as t } from '../../../shared/journey/text.ts';
import { supportText } from '../../../shared/support/text.ts';
import { Answered } from '../../components/answered.tsx';
import { LeftWords } from '../../components/left-words.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { Holders } from './holders.tsx';
import { RecordForm } from './record-form.tsx';
import { nhsForm, noteForm } from './typed-record.ts';
import { useJourney, type JourneyWays } from './use-journeys.ts';
import css from './journey.module.css';

interface Props {
  readonly schoolId: string;
  readonly request: RequestAnswer;
}

/** Under a child: who holds the case, and for the service its own record. Row B10. */
export function JourneyPart({ schoolId, request }: Props) {
  const { id: requestId, identity } = request;
  const ways = useJourney(schoolId, requestId);
  return (
    <section aria-label={t.title}>
      <p className={css.way}>
        <a href={schoolAddress(schoolId, 'support', requestId)}>{supportText.open}</a>
        <span className={css.quiet}>{supportText.openHint}</span>
      </p>
      <h3 className={css.title}>{t.title}</h3>
      <Answered watch={ways.watch} loading={<Loading lines={1} />}>
        {(list) => (
          <Journey
            list={list}
            journey={list.journeys.find((each) => each.requestId === requestId)}
            ways={ways}
            isEnded={identity === 'no-consent' || identity === 'no-agreement'}
            restrictAt={schoolAddress(schoolId, 'copies', requestId)}
          />
        )}
      </Answered>
    </section>
  );
}

interface JourneyProps {
  readonly list: JourneysAnswer;
  readonly journey: JourneyAnswer | undefined;
  readonly ways: JourneyWays;
  /** The school may not tell who it is any more. */
  readonly isEnded: boolean;
  readonly restrictAt: string;
}

function Journey({ list, journey, ways, isEnded, restrictAt }: JourneyProps) {
  const { saving, run } = useSaving();
  if (!journey)
    return (
      <>
        <p className={css.quiet}>{list.mayTakeUp ? t.takeUpHint : t.notTakenUp}</p>
        {list.mayTakeUp && (
          <div className={css.buttons}>
            <Button onClick={() => void run(ways.takeUp)}>{t.takeUp}</Button>
            <SavingLine saving={saving} />
          </div>
        )}
      </>
    );
  return (
    <>
      {journey.identity === 'restricted' && <Notice>{t.restricted}</Notice>}
      {journey.identity === 'erased' && <Notice>{t.erased}</Notice>}
      <Holders journey={journey} people={list.people} ways={ways} />
      {(journey.identity !== 'shown' || !journey.mayWrite) && <LeftOfRecord journey={journey} />}
      {/* docs/decisions/two-controllers.md: what was told stays the service's record, and the page says so. */}
      {isEnded && journey.identity === 'shown' && journey.child.name && (
        <Notice>
          {t.toldBefore}{' '}
          <Link inline href={restrictAt}>
            {t.toRestrict}
          </Link>
        </Notice>
      )}
      {journey.identity === 'shown' && <RecordForm key={journey.requestId} journey={journey} ways={ways} />}
    </>
  );
}

/** What somebody was writing in the record when it was closed to them. */
function LeftOfRecord({ journey }: { readonly journey: JourneyAnswer }) {
  const { typedRecord } = useAnswers();
  const [nhs] = useTyped(typedRecord, nhsForm(journey));
  const [note] = useTyped(typedRecord, noteForm(journey));
  const all = [
    ...(nhs ? [{ form: nhsForm(journey), label: t.nhsNumber, words: nhs.text }] : []),
    ...(note ? [{ form: noteForm(journey), label: t.note, words: note.text }] : []),
  ];
  return <LeftWords says={t.left} all={all} onLetGo={(form) => typedRecord.keep(form, undefined)} />;
}
