import { rightsText as t } from '../../../shared/rights/text.ts';
import { Icon } from '../../components/icon.tsx';
import { YourTurn } from '../../components/turn.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import css from './rights.module.css';

/** The way to the page of what falls due, with how much that is; nothing for those who have no part in it. */
export function DueLink({ id }: { readonly id: string }) {
  const state = useWatch(useAnswers().recordsDue(id));
  if (state.phase !== 'ready' || state.value.sides.length === 0) return null;
  const lines = state.value.sides.flatMap((side) => side.lines);
  const { bundles } = state.value;
  const count = lines.filter((line) => line.state === 'due').length + bundles.length;
  const isYours = [...lines, ...bundles].some(({ mayDecide }) => mayDecide);
  return (
    <p className={css.link}>
      <a href={schoolAddress(id, 'records-due')}>
        <Icon name="calendar" />
        {count ? t.link(count) : t.linkNone}
      </a>
      {isYours && <YourTurn />}
    </p>
  );
}
