import { useId } from 'react';
import type { ChildPart } from '../../../shared/request-for-help/child-parts.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { Icon } from '../../components/icon.tsx';
import { ChildHead } from './child-head.tsx';
import { ChildParts } from './child-parts.tsx';
import { headingOf, standing, standingOf } from './requests.ts';
import css from './requests.module.css';

interface Props {
  readonly schoolId: string;
  readonly request: RequestAnswer;
  readonly onAgenda: boolean;
  /** The part that is open; undefined while the child is folded away. */
  readonly part: ChildPart | undefined;
  readonly addressOf: (part: ChildPart) => string;
  readonly onToggle: () => void;
}

/** One child of the list: what is asked and how complete it is; opened, how it stands and its parts one by one. */
export function ChildLine({ part, onToggle, ...child }: Props) {
  const { request, onAgenda } = child;
  const id = useId();
  const isOpen = part !== undefined;
  return (
    <li className={css.child}>
      <button type="button" className={css.open} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <span className={isOpen ? css.turned : css.turnable}>
          <Icon name="forward" />
        </span>
        <span className={css.head}>
          <span className={css.name}>{headingOf(request, onAgenda)}</span>
          <span className={css.question}>{request.question}</span>
          <span className={css.quiet}>{request.mayWrite ? standing(request) : standingOf(request)}</span>
        </span>
      </button>
      <div id={id} hidden={!isOpen} className={css.inside}>
        {isOpen && <ChildHead {...child} />}
        {isOpen && <ChildParts {...child} part={part} />}
      </div>
    </li>
  );
}
