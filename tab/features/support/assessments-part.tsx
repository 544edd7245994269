import { Button } from '@fluentui/react-components';
import type { SupportAnswer, SupportRecord } from '../../../shared/support/contract.ts';
import { learningContexts, type Assessment } from '../../../shared/support/support.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import { civilDateSchema } from '../../../shared/kernel/time.ts';
import { useOpened } from '../people/use-opened.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { useSending } from '../reflection/use-sending.ts';
import { PartForm } from './part-form.tsx';
import { optionsOf, type FormField, type SendSupport, type Typed } from './support.ts';
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
  const { open, show, cancel } = useOpened<'ask'>();
  const all = answer.record?.assessments.filter(({ gone }) => !gone) ?? [];
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
    </>
  );
}

function AssessmentItem({ assessment, answer, send }: Props & { readonly assessment: Assessment }) {
  const { open, show, cancel } = useOpened<'find'>();
  const { notSaved, run } = useSending();
  const { id, plan, begunOn, result } = assessment;
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
      {open && (
        <PartForm
          place={`found-${id}`}
          fields={[
            { name: 'words', label: a.result, hint: a.resultHint, kind: 'long', most: 600 },
            { name: 'scores', label: a.scores, kind: 'short', most: 300 },
            { name: 'on', label: a.on, kind: 'day', max: answer.today },
          ]}
          begins={{ on: answer.today }}
          says={a.saved}
          send={(typed, confirmed) =>
            send(
              'assessments',
              {
                ...{ do: 'find', id, seen, words: typed['words'] ?? '', scores: typed['scores'] ?? '' },
                on: civilDateSchema.catch(answer.today).parse(typed['on']),
              },
              confirmed,
            )
          }
          onClose={cancel}
        />
      )}
      {notSaved && <Wrong why={notSaved} />}
      {answer.may.specialist && answer.may.write && !open && !result && (
        <div>
          {begunOn === null ? (
            <Button
              size="small"
              onClick={() => void run(() => send('assessments', { do: 'begin', id, seen }), a.saved)}
            >
              {a.begin}
              <span className="unseen"> {plan.question}</span>
            </Button>
          ) : (
            <Button size="small" onClick={() => show('find')}>
              {a.write}
              <span className="unseen"> {plan.question}</span>
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
