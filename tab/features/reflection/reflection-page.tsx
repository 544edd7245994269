import { Button } from '@fluentui/react-components';
import type { ReflectionAnswer } from '../../../shared/reflection/contract.ts';
import { sideSchema, type Side } from '../../../shared/organisation/roles.ts';
import { reflectionText } from '../../../shared/reflection/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { ToolProps } from '../evaluation/tools.ts';
import { Earlier } from './earlier.tsx';
import { ListColumn } from './list-column.tsx';
import { inList, sending, type SendReflection } from './reflection.ts';
import { useSending } from './use-sending.ts';
import { Wrong } from './wrong.tsx';
import editing from '../scoping/editing.module.css';
import css from './reflection.module.css';

const t = reflectionText.tab;

/** Stars, bugs and moon of a school: this term's to write in, earlier ones to read. Row D05. */
export default function ReflectionPage({ id }: ToolProps) {
  const answers = useAnswers();
  const watch = answers.reflection(id);
  return (
    <Answered watch={watch} loading={<Loading lines={8} heading />}>
      {(answer) => {
        const send = sending(answers, watch, { school: id, reflectionId: answer.id });
        return <Lists school={id} answer={answer} send={answer.may.write ? send : undefined} />;
      }}
    </Answered>
  );
}

interface Props {
  readonly school: string;
  readonly answer: ReflectionAnswer;
  readonly send: SendReflection | undefined;
}

function Lists({ school, answer, send }: Props) {
  const answers = useAnswers();
  const { content, label, items, rev } = answer;
  return (
    <div className={css.page}>
      <header>
        <h2 className={css.title}>{reflectionText.title(content.title, label)}</h2>
        <p className={css.quiet}>{reflectionText.about}</p>
        <p className={css.quiet}>{reflectionText.whoSees}</p>
      </header>
      <Answered watch={answers.framework(school)} behind="by-child" loading={<Loading lines={6} />}>
        {(framework) => (
          <div className={css.page}>
            <div className={css.columns}>
              {content.lists.map((list) => (
                <ListColumn
                  key={list.id}
                  school={school}
                  list={list}
                  items={inList(items, list.id)}
                  framework={framework}
                  seen={rev}
                  newId={answers.newId}
                  send={send}
                />
              ))}
            </div>
            <Finished answer={answer} send={send} />
            {send && <Removed answer={answer} send={send} />}
            <Earlier school={school} framework={framework} />
          </div>
        )}
      </Answered>
      <p className={css.quiet}>{content.notice}</p>
    </div>
  );
}

/** Each side's own word that it is finished; nothing is closed by it. */
function Finished({ answer: { finished, may, you }, send }: Omit<Props, 'school'>) {
  const { notSaved, run } = useSending();
  const sides: readonly Side[] = sideSchema.options;
  const done = sides.flatMap((side) => finished[side] ?? []);
  const isMine = you !== null && finished[you] !== null;
  return (
    <div className={css.finished}>
      {done.length === 0 && <p>{reflectionText.finished.none}</p>}
      {done.map(({ by, at }) => (
        <p key={by}>{reflectionText.finished.one(by, at)}</p>
      ))}
      {send && may.write && (
        <Button
          size="small"
          onClick={() => void run(() => send('finish', { done: !isMine }), isMine ? t.openAgain : t.finishedNow)}
        >
          {isMine ? reflectionText.card.unfinish : reflectionText.card.finish}
        </Button>
      )}
      <Wrong why={notSaved} />
    </div>
  );
}

function Removed({ answer: { removed }, send }: { readonly answer: ReflectionAnswer; readonly send: SendReflection }) {
  const { notSaved, run } = useSending();
  if (removed.length === 0) return null;
  return (
    <Fold summary={t.removed(removed.length)}>
      <ul className={css.items}>
        {removed.toReversed().map(({ id, text }) => (
          <li key={id} className={css.item}>
            <p className={css.words}>{text}</p>
            <button
              type="button"
              className={editing.quietButton}
              onClick={() => void run(() => send('items/restore', { itemId: id }), t.wasPutBack(text))}
            >
              {t.putBack}
              <span className="unseen"> {text}</span>
            </button>
          </li>
        ))}
      </ul>
      <Wrong why={notSaved} />
    </Fold>
  );
}
