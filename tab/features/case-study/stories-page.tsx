import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { studyAnswer, type StudyAnswer } from '../../../shared/case-study/contract.ts';
import type { StudyOp } from '../../../shared/case-study/ops.ts';
import { caseStudyText as t } from '../../../shared/case-study/text.ts';
import { Answered } from '../../components/answered.tsx';
import { BackLink } from '../../components/back-link.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import type { PartProps } from '../organisation/parts.ts';
import { useSaving } from '../scoping/use-saving.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { FamilyPart } from './family-part.tsx';
import { LibraryPanel } from './library-panel.tsx';
import { RisksPart } from './risks-part.tsx';
import { NotSaved } from './not-saved.tsx';
import { SpotsPart } from './spots-part.tsx';
import { StoryForm } from './story-form.tsx';
import { hasTypedTexts } from './typed-story.ts';
import type { SendStudy } from './sending.ts';
import css from './case-study.module.css';

/** The library; the case study of a child by its request, or one that was released by its own id. Row I20. */
export default function StoriesPage({ id, item }: PartProps) {
  return item ? <OneStudy schoolId={id} item={item} /> : <LibraryPanel schoolId={id} />;
}

function OneStudy({ schoolId, item }: { readonly schoolId: string; readonly item: string }) {
  const answers = useAnswers();
  const isStudy = item.startsWith('case-study|');
  const watch = isStudy ? answers.study(schoolId, item) : answers.studyOfChild(schoolId, item);
  const school = `/api/schools/${encodeURIComponent(schoolId)}`;
  const take = async (path: string, body: object): Promise<string | undefined> => {
    const said = await answers.post(path, { editId: answers.newId(), ...body }, studyAnswer);
    if (said.ok) watch.take(said);
    else void watch.renew();
    return said.ok ? undefined : said.sentence;
  };
  return (
    <div className={css.panels}>
      <BackLink to={isStudy ? schoolAddress(schoolId, 'stories') : schoolAddress(schoolId, 'support', item)}>
        {isStudy ? t.toAll : t.toJourney}
      </BackLink>
      <Answered watch={watch} title={t.title} loading={<Loading lines={10} heading />}>
        {(answer) =>
          answer.study ? (
            <Study
              answer={answer}
              study={answer.study}
              send={(op) => take(`${school}/case-studies/${encodeURIComponent(answer.study?.id ?? '')}`, { op })}
            />
          ) : (
            <Begin begin={(newId) => take(`${school}/requests/${encodeURIComponent(item)}/case-study`, { newId })} />
          )
        }
      </Answered>
      {!isStudy && (
        <a className={css.all} href={schoolAddress(schoolId, 'stories')}>
          {t.toAll}
        </a>
      )}
    </div>
  );
}

function Begin({ begin }: { readonly begin: (newId: string) => Promise<string | undefined> }) {
  const answers = useAnswers();
  const [newId] = useState(() => answers.newId());
  const { saving, run } = useSaving();
  return (
    <Panel title={t.title}>
      <p className={css.quiet}>{t.intro}</p>
      <p className={css.quiet}>{t.none}</p>
      <div className={css.buttons}>
        <Button appearance="primary" onClick={() => void run(() => begin(newId))}>
          {t.begin}
        </Button>
        {saving.state !== 'saved' && <SavingLine saving={saving} />}
      </div>
    </Panel>
  );
}

interface StudyProps {
  readonly answer: StudyAnswer;
  readonly study: NonNullable<StudyAnswer['study']>;
  readonly send: SendStudy;
}

function Study({ answer, study, send }: StudyProps) {
  const isOpen = study.state === 'draft' || study.state === 'checked';
  return (
    <>
      <Panel title={t.title} aside={t.states[study.state]}>
        <p className={css.quiet}>{t.intro}</p>
        {study.state === 'taken-back' ? (
          <Notice>{t.stateSays['taken-back']}</Notice>
        ) : (
          <p className={css.quiet}>{t.stateSays[study.state]}</p>
        )}
        <p className={css.quiet}>
          {[t.writtenBy(study.writtenBy), study.checkedBy && t.checkedBy(study.checkedBy)].filter(Boolean).join(' ')}
        </p>
      </Panel>
      {!isOpen && <NotSaved studyId={study.id} />}
      {study.state !== 'taken-back' && study.state !== 'gone' && (
        <Panel title={t.write}>
          <StoryForm study={study} canWrite={isOpen} send={send} />
        </Panel>
      )}
      {isOpen && (
        <>
          <Panel title={t.spotsTitle}>
            <SpotsPart answer={answer} texts={study.texts} send={send} />
          </Panel>
          <Panel title={t.risksTitle}>
            <RisksPart studyId={study.id} risks={answer.risks} answers={study.answers} send={send} />
          </Panel>
        </>
      )}
      {study.state !== 'gone' && (
        <Panel title={t.familyTitle}>
          <FamilyPart study={study} today={answer.today} send={send} />
        </Panel>
      )}
      {isOpen && <Steps answer={answer} send={send} />}
    </>
  );
}

function Steps({ answer, send }: Pick<StudyProps, 'answer' | 'send'>) {
  const { saving, run } = useSaving();
  const [kept] = useTyped(useAnswers().typedStories, answer.study?.id ?? '');
  // What stands in the boxes is read, so it is what has to be released.
  const first = hasTypedTexts(kept) ? t.saveFirst : null;
  const steps: readonly (readonly [op: StudyOp, title: string, why: string | null])[] = [
    ...(answer.study?.state === 'draft' ? ([[{ do: 'check' }, t.check, first ?? answer.whyNot.check]] as const) : []),
    [{ do: 'release' }, t.release, first ?? answer.whyNot.release],
  ];
  return (
    <Panel title={t.stepsTitle}>
      <ul className={css.list}>
        {steps.map(([op, title, why]) => (
          <li key={op.do} className={css.step}>
            {why === null ? (
              <Button appearance="primary" onClick={() => void run(() => send(op))}>
                {title}
              </Button>
            ) : (
              <>
                <p className={css.words}>{title}</p>
                <p className={css.quiet}>{why}</p>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className={css.quiet}>{t.wordStays}</p>
      {saving.state !== 'saved' && <SavingLine saving={saving} />}
    </Panel>
  );
}
