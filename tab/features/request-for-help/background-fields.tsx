import {
  hearingResults,
  informedAnswers,
  mostHearing,
  mostScreens,
  oneToOneAnswers,
  screenBands,
  screenTools,
  seenBeforeAnswers,
  senStages,
  type Background,
} from '../../../shared/request-for-help/background.ts';
import { backgroundText as t } from '../../../shared/request-for-help/background-text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { EntryFrame, EntryList } from './entry-list.tsx';
import { entryField } from './requests.ts';
import { SavedChoice, SavedDay, SavedWords } from './saved-fields.tsx';
import own from './form-part.module.css';
import css from './requests.module.css';

interface Props {
  readonly request: RequestAnswer;
}

/** The answers of a choice with their titles, in their order. */
export const choices = <V extends string>(values: readonly V[], titles: Readonly<Record<V, string>>) =>
  values.map((value) => [value, titles[value]] as const);

type Part = 'reason' | 'history' | 'education' | 'declaration';

/** What the boxes of one part have in common. Where nothing is written a marked field is null and any other one empty. */
const fieldsOf =
  <P extends Part>(request: RequestAnswer, part: P) =>
  <F extends keyof Background[P] & string>(field: F, label: string, empty: '' | null) => ({
    request,
    name: `${part} ${field}`,
    label,
    known: (request[part] as Readonly<Record<string, string | null>>)[field] ?? '',
    patch: (value: string) => ({ [part]: { [field]: value || empty } }),
  });

/** Why help is asked for, beside the question. */
export function ReasonFields({ request }: Props) {
  const of = fieldsOf(request, 'reason');
  return (
    <>
      <div className={css.narrow}>
        <SavedChoice {...of('about', t.about, null)} isOptional options={Object.entries(t.reasons)} />
      </div>
      <SavedWords {...of('worry', t.worry, '')} hint={t.worryHint} most={800} many />
    </>
  );
}

/** Health, family and what others found before: shown with consent only. */
export function HistoryFields({ request }: Props) {
  const of = fieldsOf(request, 'history');
  return (
    <>
      <p className={css.quiet}>{t.onlyWithConsent}</p>
      <SavedWords {...of('medical', t.medical, null)} hint={t.medicalHint} most={1000} many />
      <SavedWords {...of('family', t.family, null)} hint={t.familyHint} most={1000} many />
      <div className={css.row}>
        <SavedChoice
          {...of('seenBefore', t.seenBefore, null)}
          isOptional
          options={choices(seenBeforeAnswers, t.seen)}
        />
        <SavedWords {...of('seenNote', t.seenNote, null)} most={300} />
      </div>
      <SavedWords {...of('answeredBefore', t.answeredBefore, null)} most={400} />
      <p className={own.small}>{t.hearings}</p>
      <EntryList
        request={request}
        kind="hearing"
        known={request.hearing.map(({ id }) => id)}
        most={mostHearing}
        add={t.addHearing}
        entry={(id, shown) => <HearingTest request={request} id={id} {...shown} />}
      />
    </>
  );
}

interface EntryProps extends Props {
  readonly id: string;
  readonly isAdded: boolean;
  readonly onOut: () => void;
}

function HearingTest({ request, id, ...shown }: EntryProps) {
  const test = request.hearing.find((each) => each.id === id);
  const of = (field: 'on' | 'result' | 'where', label: string) => ({
    request,
    name: entryField('hearing', id, field),
    label,
    known: test?.[field] ?? '',
    patch: (value: string | null) => ({ hearing: { id, [field]: value || null } }),
  });
  return (
    <EntryFrame
      {...{ request, id, ...shown, kind: 'hearing', title: t.hearing, remove: t.remove }}
      isKnown={test !== undefined}
      out={{ hearingOut: id }}
      under={['where', test?.where ?? '']}
    >
      <div className={css.row}>
        <SavedDay {...of('on', t.on)} />
        <SavedChoice {...of('result', t.result)} isOptional options={choices(hearingResults, t.hearingResults)} />
        <SavedWords {...of('where', t.where)} most={120} />
      </div>
    </EntryFrame>
  );
}

/** How things stand at school. */
export function SchoolFields({ request }: Props) {
  const of = fieldsOf(request, 'education');
  return (
    <>
      <div className={css.row}>
        <SavedChoice {...of('stage', t.stage, null)} isOptional options={choices(senStages, t.stages)} />
        <SavedChoice {...of('oneToOne', t.oneToOne, null)} isOptional options={choices(oneToOneAnswers, t.oneToOnes)} />
      </div>
      <SavedWords {...of('attainment', t.attainment, '')} hint={t.attainmentHint} most={400} many />
      <SavedWords {...of('support', t.support, '')} hint={t.supportHint} most={400} many />
      <SavedWords {...of('targets', t.targets, '')} hint={t.targetsHint} most={600} many />
      <SavedWords {...of('agencies', t.agencies, null)} hint={`${t.agenciesHint}. ${t.onlyWithConsent}`} most={300} />
    </>
  );
}

/** What tests and tools said, result by result. */
export function ScreenFields({ request }: Props) {
  return (
    <EntryList
      request={request}
      kind="screen"
      known={request.screens.map(({ id }) => id)}
      most={mostScreens}
      add={t.addScreen}
      entry={(id, shown) => <ScreenResult request={request} id={id} {...shown} />}
    />
  );
}

function ScreenResult({ request, id, ...shown }: EntryProps) {
  const screen = request.screens.find((each) => each.id === id);
  const of = (field: 'tool' | 'result' | 'band' | 'on', label: string, empty: '' | null = null) => ({
    request,
    name: entryField('screen', id, field),
    label,
    known: screen?.[field] ?? '',
    patch: (value: string | null) => ({ screen: { id, [field]: value || empty } }),
  });
  return (
    <EntryFrame
      {...{ request, id, ...shown, kind: 'screen', title: t.screen, remove: t.remove }}
      isKnown={screen !== undefined}
      out={{ screenOut: id }}
      under={['result', screen?.result ?? '']}
    >
      <div className={css.row}>
        <SavedChoice {...of('tool', t.tool)} isOptional options={choices(screenTools, t.tools)} />
        <SavedWords {...of('result', t.score, '')} hint={t.scoreHint} most={120} />
        <SavedChoice {...of('band', t.band)} isOptional options={choices(screenBands, t.bands)} />
        <SavedDay {...of('on', t.on)} />
      </div>
    </EntryFrame>
  );
}

/** Who filled it in, and whether child and parents know. */
export function DeclarationFields({ request }: Props) {
  const of = fieldsOf(request, 'declaration');
  const { on } = request.declaration;
  return (
    <div className={css.row}>
      <SavedChoice {...of('informed', t.informed, null)} isOptional options={choices(informedAnswers, t.informeds)} />
      <SavedWords {...of('completedBy', t.completedBy, '')} hint={t.completedByHint} most={120} />
      <SavedDay
        request={request}
        name="declaration on"
        label={t.filledIn}
        known={on}
        patch={(day) => ({ declaration: { on: day } })}
      />
    </div>
  );
}
