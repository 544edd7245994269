import type { Queued } from '../../../shared/decision/contract.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { Icon } from '../../components/icon.tsx';
import { isLeftAlone } from './decisions.ts';
import css from './decision.module.css';

interface Props {
  readonly request: Pick<Queued, 'owner' | 'unownedSince'>;
  readonly today: CivilDate;
}

/** Who answers for a request; that nobody does is a warning from a day on, before that it is simply new. Row G19. */
export function OwnerLine({ request, today }: Props) {
  const { owner, unownedSince } = request;
  const isAlone = isLeftAlone(request, today);
  return (
    <p className={isAlone ? css.missing : css.line}>
      <Icon name={isAlone ? 'warning' : 'people'} />
      <span>{owner ? t.ownedBy(owner) : unownedSince ? t.ownedByNobody(unownedSince) : t.nobody}</span>
    </p>
  );
}
