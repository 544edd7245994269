import { useAnswers, useWatch } from '../../use-answers.ts';
import { HoldersPanel } from '../journey/holders-panel.tsx';
import { CopiesLink } from '../own-copy/copies-link.tsx';
import type { PartProps } from '../organisation/parts.ts';
import { RequestsPanel } from './requests-panel.tsx';
import css from './requests.module.css';

/** The page of the children to talk about; opened at a plan, those of that plan. */
export default function ChildrenPage({ id, item }: PartProps) {
  const state = useWatch(useAnswers().requests(id, item));
  const isOnlooker = state.phase === 'ready' && state.value.count !== null && !state.value.maySee;
  return (
    <div className={css.panels}>
      <RequestsPanel schoolId={id} {...(item ? { planId: item } : {})} />
      {isOnlooker && <HoldersPanel schoolId={id} />}
      <CopiesLink id={id} />
    </div>
  );
}
