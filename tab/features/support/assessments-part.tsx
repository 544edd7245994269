import { Button } from '@fluentui/react-components';
import type { SupportAnswer, SupportRecord } from '../../../shared/support/contract.ts';
import { learningContexts, type Assessment } from '../../../shared/support/support.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import { civilDateSchema } from '../../../shared/kernel/time.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { useSending } from '../reflection/use-sending.ts';
import { MistakeButton, Mistakes } from './mistakes.tsx';
import { PartForm } from './part-form.tsx';
import { optionsOf, type FormField, type SendSupport, type Typed } from './support.ts';
import { useKeptOpened } from './use-kept.ts';
import css from './support.module.css';

const a = t.assessments;

interface Props {
  readonly answer: SupportAnswer;
  readonly send: SendSupport;
}

const fields: readonly FormField[] = [
  { name: 'question', label: a.question, hint: a.questionHint, kind: 'short', most: 300 },
  { name: 'how', label: a.how, hint: a.howHint, kind: 'short', most: 300 },
  { name: 'who', label: a.who, kind: 'short', most: 160 },
  { name: 'on', label: a.on, kind: 'day' },
  { name: 'context', label: a.context, kind: 'choice', options: optionsOf(a.contexts) },
  { name: 'activity', label: a.activity, kind: 'short', most: 160 },
];

const planIn = (typed: Typed, today: string) => ({
  ...{ question: typed['question'] ?? '', how: typed['how'] ?? '', who: typed['who'] ?? '' },
  on: civilDateSchema.catch(civilDateSchema.parse(today)).parse(typed['on']),
  context: learningContexts.find((each) => each === typed['context']) ?? 'lesson',
  activity: typed['activity'] ?? '',
});

/** Question → how → who → when → where, and what was found. Rows G14, G15. */
export function AssessmentsPart({ answer, send }: Props) {
  const { open, show, cancel } = useKeptOpened({ ask: 'new-question' });
  const written = answer.record?.assessments ?? [];
  const all = written.filter(({ gone }) => !gone);
  const mistaken = written.filter(({ gone }) => gone).map((each) => ({ ...each, words: each.plan.question }));
  const seen = answer.record?.rev ?? 0;
  return (
    <>
      {all.length ? (
        <ul className={css.list}>
          {all.map((each) => (
            <AssessmentItem key={each.id} assessment={each} answer={answer} send={send} />
          ))}
        </ul>
      ) : (
        <p className={css.quiet}>{a.none}</p>
      )}
      {answer.may.write &&
        (open ? (
          <PartForm
            place="new-question"
            fields={fields}
            begins={{ on: answer.today, context: 'lesson' }}
            says={a.saved}
            send={(typed, confirmed, id) =>
              send('assessments', { do: 'ask', id, plan: planIn(typed, answer.today) }, confirmed)
            }
            onClose={cancel}
          />
        ) : (
          <Button onClick={() => show('ask')}>{a.add}</Button>
        ))}
      <Mistakes
        all={mistaken}
        onBack={answer.may.write ? (id) => send('assessments', { do: 'restore', id, seen }) : undefined}
      />
    </>
  );
}

function AssessmentItem({ assessment, answer, send }: Props & { readonly assessment: Assessment }) {
  const { id, plan, begunOn, result } = assessment;
  const places = { find: `found-${id}`, mistake: `mistake-${id}` };
  const { open, show, cancel } = useKeptOpened(places);
  const { notSaved, run } = useSending();
  const seen = (answer.record as SupportRecord).rev;
  const facts = [
    [a.how, plan.how],
    [`${a.who}, ${a.on.toLowerCase()}`, a.planned(plan.who, plan.on)],
    [a.context, [a.contexts[plan.context], plan.activity].filter(Boolean).join(', ')],
    ...(result ? [[a.result, result.words]] : []),
    ...(result?.scores ? [[a.scores, result.scores]] : []),
  ];
  return (
    <li className={css.item}>
      <p className={css.words}>{plan.question}</p>
      {begunOn && !result && <p className={css.quiet}>{a.begunOn(begunOn)}</p>}
      <dl className={css.facts}>
        {facts.map(([name, says]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      {open === 'mistake' && (
        <PartForm
          place={places.mistake}
          rev={seen}
          intro={t.mistake.sure}
          submit={t.mistake.takeOut}
          fields={[]}
          begins={{}}
          says={t.mistake.taken}
          send={(_typed, _confirmed, _id, read) => send('assessments', { do: 'mistake', id, seen: read })}
          onClose={cancel}
        />
      )}
      {open === 'find' && (
        <PartForm
          place={places.find}
          rev={seen}
          fields={[
            { name: 'words', label: a.result, hint: a.resultHint, kind: 'long', most: 600 },
            { name: 'scores', label: a.scores, kind: 'short', most: 300 },
            { name: 'on', label: a.on, kind: 'day', max: answer.today },
          ]}
          begins={{ on: answer.today }}
          says={a.saved}
          send={(typed, confirmed, _, read) =>
            send(
              'assessments',
              {
                ...{ do: 'find', id, seen: read, words: typed['words'] ?? '', scores: typed['scores'] ?? '' },
                on: civilDateSchema.catch(answer.today).parse(typed['on']),
              },
              confirmed,
            )
          }
          onClose={cancel}
        />
      )}
      {notSaved && <Wrong why={notSaved} />}
      {answer.may.write && !open && !result && (
        <div className={css.buttons}>
          {answer.may.specialist && begunOn === null && (
            <Button
              size="small"
              onClick={() => void run(() => send('assessments', { do: 'begin', id, seen }), a.saved)}
            >
              {a.begin}
              <span className="unseen"> {plan.question}</span>
            </Button>
          )}
          {answer.may.specialist && begunOn !== null && (
            <Button size="small" onClick={() => show('find')}>
              {a.write}
              <span className="unseen"> {plan.question}</span>
            </Button>
          )}
          <MistakeButton of={plan.question} onClick={() => show('mistake')} />
        </div>
      )}
    </li>
  );
}
