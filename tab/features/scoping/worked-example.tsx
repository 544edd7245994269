import { useRef, useState } from 'react';
import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { cells } from '../../../shared/balanced-system/framework.ts';
import { workedExample, type ExampleProvision } from '../../../shared/balanced-system/worked-example.ts';
import { announce } from '../../components/announce.ts';
import { Fold } from '../../components/fold.tsx';
import { Icon } from '../../components/icon.tsx';
import { useAnswers } from '../../use-answers.ts';
import { entriesOf } from './changing.ts';
import { SavingLine } from './saving-line.tsx';
import { gridText } from './text.ts';
import { useChanging } from './use-changing.ts';
import { useSaving } from './use-saving.ts';
import editing from './editing.module.css';
import css from './words.module.css';

const t = gridText.example;
const fold = (text: string): string => text.trim().toLowerCase();
const emptyThere = cells.filter((cell) => !workedExample.some((each) => each.cells.includes(cell)));

interface Props {
  readonly framework: FrameworkAnswer;
}

/** The worked example, to be looked through together; each line can be taken over by itself. Rows A10, C09. */
export function WorkedExample({ framework }: Props) {
  const { grid } = useChanging();
  const here = new Set(entriesOf(grid).map(({ text }) => fold(text)));
  return (
    <Fold className={editing.more} summary={t.title}>
      <div className={css.words}>
        <p>{t.intro}</p>
        <ul className={css.example}>
          {workedExample.map((each) => (
            <Line key={each.text} provision={each} framework={framework} isHere={here.has(fold(each.text))} />
          ))}
        </ul>
        <p>{t.empty(emptyThere.map((cell) => cellName(framework, cell)))}</p>
      </div>
    </Fold>
  );
}

interface LineProps extends Props {
  readonly provision: ExampleProvision;
  readonly isHere: boolean;
}

function Line({ provision: { text, cells: places }, framework, isHere }: LineProps) {
  const { grid, editor } = useChanging();
  const { newId } = useAnswers();
  const { saving, run } = useSaving();
  // One id for the line, so that a press that is sent again adds it once.
  const [entryId] = useState(newId);
  const line = useRef<HTMLLIElement>(null);
  const add = async () => {
    const entry = { entryId, kind: 'provision', text, cells: places };
    if (!(await run(() => editor.press('entries', entry)))) return;
    announce(t.added(text));
    // The button is gone; the keyboard stays on its line.
    line.current?.focus();
  };
  return (
    <li ref={line} tabIndex={-1}>
      <span>
        <strong>{text}</strong> {places.map((cell) => cellName(framework, cell)).join('; ')}
      </span>
      {grid.may.update && !isHere && (
        <button type="button" className={editing.quietButton} onClick={() => void add()}>
          <Icon name="add" />
          {t.add}
          <span className="unseen"> {text}</span>
        </button>
      )}
      {grid.may.update && isHere && <span className={editing.status}>{t.isThere}</span>}
      {saving.state === 'failed' && <SavingLine saving={saving} />}
    </li>
  );
}
