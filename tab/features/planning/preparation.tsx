import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { cycleAnswer } from '../../../shared/planning/contract.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { readyText } from '../../../shared/planning/ready-text.ts';
import { Fold } from '../../components/fold.tsx';
import { Icon } from '../../components/icon.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { CycleLine } from './planning.ts';
import css from './preparation.module.css';

interface Props {
  readonly school: string;
  readonly cycle: CycleLine;
}

type List = CycleLine['lists'][number];

/** What both sides get ready, with their lights: one's own list to tick, the other's to see. Row F08. */
export function Preparation({ school, cycle }: Props) {
  const { post, newId, cycle: watchOf } = useAnswers();
  const [problem, setProblem] = useState<string>();
  // What was pressed and is not answered yet, so that a tick shows at once.
  const [pressed, setPressed] = useState<Readonly<Record<string, boolean>>>({});
  const path = `/api/cycles/${encodeURIComponent(cycle.id)}`;
  const send = async (item: string, done: boolean, part: string, body: object) => {
    setPressed((before) => ({ ...before, [item]: done }));
    const answer = await post(`${path}/${part}`, { editId: newId(), ...body }, cycleAnswer);
    setProblem(answer.ok ? undefined : answer.sentence);
    await watchOf(school).refresh();
    setPressed((before) => Object.fromEntries(Object.entries(before).filter(([name]) => name !== item)));
  };
  const [first, ...others] = cycle.lists;
  const isMine = (list: List): boolean => list.side === cycle.you;
  return (
    <div>
      <h3 className={css.title}>{planningText.form.prepare}</h3>
      {first && isMine(first) && (
        <>
          <Light list={first} name={readyText.you} />
          <ul className={css.ticks}>
            {first.items.map((item) => (
              <li key={item.id}>
                <Checkbox
                  checked={pressed[item.id] ?? item.done}
                  disabled={item.shownByGrid}
                  label={item.shownByGrid ? `${item.text} (${readyText.gridSays})` : item.text}
                  onChange={(_, { checked }) =>
                    void send(item.id, checked === true, 'ticks', {
                      item: item.id,
                      done: checked === true,
                      seen: cycle.rev,
                    })
                  }
                />
              </li>
            ))}
          </ul>
          <Button
            size="small"
            disabledFocusable={pressed['ready'] !== undefined}
            onClick={() => void send('ready', !first.ready, 'ready', { ready: !first.ready })}
          >
            {first.ready ? readyText.form.notReady : readyText.form.ready}
          </Button>
        </>
      )}
      {(first && isMine(first) ? others : cycle.lists).map((list) => (
        <Fold key={list.side} className={css.theirs} summary={<Light list={list} name={list.name} />}>
          <ul className={css.preparation}>
            {list.items.map((item) => (
              <li key={item.id}>{item.done ? readyText.done(item.text) : readyText.open(item.text)}</li>
            ))}
          </ul>
        </Fold>
      ))}
      {problem && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** 'Ellen Whitfield: ready', told by a sign as well as by words and colour. */
function Light({ list, name }: { readonly list: List; readonly name: string }) {
  return (
    <span className={list.ready ? css.lightReady : css.light}>
      <Icon name={list.ready ? 'done' : 'waiting'} />
      {readyText.light(name, list.done, list.items.length, list.ready)}
    </span>
  );
}
