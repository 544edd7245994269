import { readRequestId } from '../../../shared/request-for-help/decide.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { HoldersPanel } from '../journey/holders-panel.tsx';
import { CopiesLink } from '../own-copy/copies-link.tsx';
import { DueLink } from '../rights/due-link.tsx';
import type { PartProps } from '../organisation/parts.ts';
import { RequestsPanel } from './requests-panel.tsx';
import css from './requests.module.css';

/** The page of the children to talk about; opened at a plan, those of that plan, or at one child of the newest. */
export default function ChildrenPage({ id, item }: PartProps) {
  const child = item && readRequestId(item);
  const planId = child ? undefined : item;
  const state = useWatch(useAnswers().requests(id, planId));
  const isOnlooker = state.phase === 'ready' && state.value.count !== null && !state.value.maySee;
  return (
    <div className={css.panels}>
      <RequestsPanel schoolId={id} {...(planId ? { planId } : {})} {...(child ? { child } : {})} />
      {isOnlooker && <HoldersPanel schoolId={id} />}
      <CopiesLink id={id} />
      <DueLink id={id} />
    </div>
  );
}
