import type { ChildPart } from '../../../shared/request-for-help/child-parts.ts';
import { childText as t } from '../../../shared/request-for-help/child-text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { isHidden } from '../../../shared/request-for-help/why-hidden.ts';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { YourTurn } from '../../components/turn.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { isTurnOf, nowAt } from '../decision/decisions.ts';
import { cannotWaitIn, hasTold } from '../family-page/family.ts';
import css from './child.module.css';

interface Props {
  readonly schoolId: string;
  readonly request: RequestAnswer;
  readonly addressOf: (part: ChildPart) => string;
}

/** How it stands with a child: where, what is next and whose turn it is, and the family’s link while it is waited for. */
export function ChildHead({ schoolId, request, addressOf }: Props) {
  return (
    <div className={css.top}>
      <Standing schoolId={schoolId} requestId={request.id} />
      {hasTold(request) && cannotWaitIn(request) && (
        <p className={css.urgent}>
          <Icon name="warning" />
          <span>
            {t.cannotWait} <a href={addressOf('family')}>{t.cannotWaitLink}</a>
          </span>
        </p>
      )}
      {isFamilyAwaited(request) && (
        <p className={css.first}>
          <Icon name="people" />
          <span>
            {t.familyFirst} <a href={addressOf('family')}>{t.familyFirstLink}</a>
          </span>
        </p>
      )}
    </div>
  );
}

/** The family's part is the slowest of the way, so it comes first until there is an answer, by link or on paper. */
const isFamilyAwaited = (request: RequestAnswer): boolean =>
  request.mayWrite &&
  !isHidden(request) &&
  !request.family?.told.length &&
  request.papers.parentalQuestionnaire.state !== 'have';

/** As the queue of both sides has it; nothing for those who have no queue, and before there is a request in it. */
function Standing({ schoolId, requestId }: { readonly schoolId: string; readonly requestId: string }) {
  const state = useWatch(useAnswers().decisions(schoolId));
  const queue = state.phase === 'ready' ? state.value : undefined;
  const queued = queue?.requests.find((each) => each.requestId === requestId);
  if (state.phase === 'loading') return <Loading lines={2} />;
  if (!queue || !queued) return null;
  const { waits, owner, clock } = queued;
  return (
    <dl className={css.facts}>
      <div>
        <dt>{t.stands}</dt>
        <dd>{nowAt(clock)}</dd>
      </div>
      <div>
        <dt>{t.next}</dt>
        <dd>
          {waits.for === 'nobody' ? (
            <a href={schoolAddress(schoolId, 'support', requestId)}>{t.supportGoesOn}</a>
          ) : (
            <a href={schoolAddress(schoolId, 'requests')}>{waits.says}</a>
          )}
          {isTurnOf(queue.may, waits.for) && <YourTurn />}
        </dd>
      </div>
      <div>
        <dt>{t.owner}</dt>
        <dd>{owner ?? t.nobody}</dd>
      </div>
    </dl>
  );
}
