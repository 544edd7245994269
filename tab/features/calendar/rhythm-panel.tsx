import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useRef, useState, type FormEvent } from 'react';
import { londonDate, longDate } from '../../../shared/kernel/time.ts';
import { rhythmAnswer, type RhythmAnswer } from '../../../shared/calendar/rhythm-contract.ts';
import { rhythmText as t } from '../../../shared/calendar/rhythm-text.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { Done } from '../people/done.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { everyOf, optionsFor, pickedOf, willChange, type Picked } from './rhythm.ts';
import css from './calendar.module.css';

interface Props {
  /** The school it is about; left out for the service. */
  readonly school?: string | undefined;
  /** The dates beside it follow a change. */
  readonly onDone?: () => void;
}

/** How often is planned, by a service's schools or by one of them; what a change comes to stands there before it is saved. */
export function RhythmPanel({ school, onDone }: Props) {
  const watch = useAnswers().planningRhythm(school);
  const [done, setDone] = useState<string>();
  const head = useRef<HTMLDivElement>(null);
  const saved = (says: string): void => {
    setDone(says);
    announce(says);
    head.current?.focus();
    onDone?.();
  };
  return (
    <Panel title={t.title}>
      <div ref={head} tabIndex={-1} className={css.review}>
        {done && <Done>{done}</Done>}
      </div>
      <Answered watch={watch} loading={<Loading lines={3} />}>
        {(answer) => <Choice key={answer.rev} answer={answer} school={school} onSaved={saved} />}
      </Answered>
    </Panel>
  );
}

interface ChoiceProps {
  readonly answer: RhythmAnswer;
  readonly school: string | undefined;
  readonly onSaved: (says: string) => void;
}

function Choice({ answer, school, onSaved }: ChoiceProps) {
  const { every, chosen, changed, rev, mayChange, others } = answer;
  const answers = useAnswers();
  const { saving, run } = useSaving();
  const stands = pickedOf(chosen);
  const [picked, setPicked] = useState<Picked>(stands);
  const isOfSchool = school !== undefined;
  const options = optionsFor(answer, isOfSchool);
  const will = willChange(answer, picked, isOfSchool);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    await run(async () => {
      const path = isOfSchool
        ? `/api/schools/${encodeURIComponent(school)}/planning-rhythm`
        : '/api/calendars/planning';
      const said = await answers.post(path, { every: everyOf(picked), seen: rev }, rhythmAnswer);
      if (!said.ok) {
        // What a colleague chose meanwhile is fetched, so that the next try is made on it.
        void answers.planningRhythm(school).renew();
        return said.sentence;
      }
      answers.planningRhythm(school).take(said);
      onSaved(t.saved(said.value.every));
      return undefined;
    });
  };
  return (
    <>
      <p className={css.quiet}>
        <strong>{t.stands(every)}</strong> {changed && t.changed(changed.by, longDate(londonDate(changed.at)))}{' '}
        {!mayChange && t.only}
      </p>
      {!isOfSchool && <p className={css.quiet}>{t.ofService}</p>}
      {others.length > 0 && <p className={css.quiet}>{t.others(others)}</p>}
      {mayChange && (
        <form onSubmit={(event) => void save(event)} className={css.form}>
          <Field label={t.choose}>
            <RadioGroup
              value={picked}
              onChange={(_, { value }) => setPicked(options.find((each) => each.value === value)?.value ?? stands)}
            >
              {options.map(({ value, label }) => (
                <Radio key={value} value={value} label={label} />
              ))}
            </RadioGroup>
          </Field>
          {will && (
            <div role="status">
              <h3 className={css.small}>{t.will}</h3>
              {will.map(({ at, says }) => (
                <div key={at ?? ''}>
                  {at && <p className={css.words}>{at}</p>}
                  <ul className={css.sentences}>
                    {says.map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </ul>
                </div>
              ))}
              <p className={css.said}>{t.goesOn}</p>
            </div>
          )}
          {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
          {will && (
            <FormButtons
              send={t.save}
              cancel={t.cancel}
              onCancel={() => setPicked(stands)}
              isSending={saving.state === 'saving'}
            />
          )}
        </form>
      )}
    </>
  );
}
