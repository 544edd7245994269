import { childAt } from '../../../shared/request-for-help/child-parts.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { ArrivalsPanel } from '../arrivals/arrivals-panel.tsx';
import { HoldersPanel } from '../journey/holders-panel.tsx';
import { CopiesLink } from '../own-copy/copies-link.tsx';
import { DueLink } from '../rights/due-link.tsx';
import type { PartProps } from '../organisation/parts.ts';
import { RequestsPanel } from './requests-panel.tsx';
import css from './requests.module.css';

/** The page of the children to talk about; opened at a plan, those of that plan, or at one part of one child. */
export default function ChildrenPage({ id, item, more }: PartProps) {
  const at = childAt([item, ...more]);
  const state = useWatch(useAnswers().requests(id, at.planId));
  const isOnlooker = state.phase === 'ready' && state.value.count !== null && !state.value.maySee;
  return (
    <div className={css.panels}>
      <RequestsPanel schoolId={id} at={at} />
      {state.phase === 'ready' && state.value.count !== null && <ArrivalsPanel schoolId={id} />}
      {isOnlooker && <HoldersPanel schoolId={id} />}
      <CopiesLink id={id} />
      <DueLink id={id} />
    </div>
  );
}
