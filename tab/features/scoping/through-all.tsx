import { Button } from '@fluentui/react-components';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import { Icon } from '../../components/icon.tsx';
import { gridAddress } from '../../route.ts';
import { tabText } from '../../text.ts';
import { emptyStrands, passedOver, type Way } from './still-true.ts';
import { stillTrueText as t } from './still-true-text.ts';
import { StrandState } from './strand-state.tsx';
import { useChanging } from './use-changing.ts';
import css from './still-true.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly way: Way;
  readonly framework: FrameworkAnswer;
  readonly onAgain: () => void;
}

/** The end of the way: what was said, what was left, and strands in which there is nothing. */
export function ThroughAll({ id, label, way, framework, onAgain }: Props) {
  const { grid } = useChanging();
  const said = [...way.said.values()];
  const left = passedOver(way, grid).length;
  const empty = emptyStrands(grid);
  return (
    <>
      <p className={css.text}>
        <Icon name="done" />
        {said.length === 0 && left === 0 ? t.nothing(label) : t.done}
      </p>
      {said.length > 0 && (
        <p>
          {t.counted(said.filter((each) => each === 'still').length, said.filter((each) => each === 'gone').length)}{' '}
          {scopingText.sweep(grid.through.length, label)}
        </p>
      )}
      {left > 0 && (
        <p className={css.left}>
          {t.left(left)} <Button onClick={onAgain}>{t.lookNow}</Button>
        </p>
      )}
      {empty.length > 0 && (
        <>
          <p>{t.empty}</p>
          <ul className={css.strands}>
            {empty.map((strand) => (
              <li key={strand}>
                {framework.strands[strand].name}{' '}
                <StrandState strand={strand} name={framework.strands[strand].name} isEmpty />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a className={css.link} href={gridAddress(id)}>
          {tabText.toGrid}
        </a>
      </p>
    </>
  );
}
