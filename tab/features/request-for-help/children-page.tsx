import type { PartProps } from '../organisation/parts.ts';
import { RequestsPanel } from './requests-panel.tsx';

/** The page of the children to talk about; opened at a plan, those of that plan. */
export default function ChildrenPage({ id, item }: PartProps) {
  return <RequestsPanel schoolId={id} {...(item ? { planId: item } : {})} />;
}
