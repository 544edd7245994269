import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { requestText as t } from '../../../shared/request-for-help/text.ts';
import { Icon } from '../../components/icon.tsx';
import { FamilyPart } from '../family-page/family-part.tsx';
import { JourneyPart } from '../journey/journey-part.tsx';
import { RightsPart } from '../rights/rights-part.tsx';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { RequestForm } from './request-form.tsx';
import { RequestReading } from './request-reading.tsx';
import { WhoHasSeen } from './seen-list.tsx';
import { headingOf, standing, standingOf } from './requests.ts';
import { useRequests } from './use-requests.ts';
import css from './requests.module.css';

interface Props {
  readonly schoolId: string;
  readonly request: RequestAnswer;
  readonly onAgenda: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One child of the list: what is asked and how complete it is; opened, the form or the request to read. */
export function ChildLine({ schoolId, request, onAgenda, isOpen, onToggle }: Props) {
  const id = useId();
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
        {isOpen &&
          (request.mayWrite ? (
            <RequestForm request={request} />
          ) : (
            <RequestReading schoolId={schoolId} request={request} />
          ))}
        {isOpen && request.mayWrite && <Agenda request={request} onAgenda={onAgenda} />}
        {isOpen && <FamilyPart schoolId={schoolId} request={request} />}
        {isOpen && <JourneyPart schoolId={schoolId} requestId={request.id} />}
        {isOpen && <RightsPart schoolId={schoolId} request={request} />}
        {isOpen && <WhoHasSeen schoolId={schoolId} request={request} />}
      </div>
    </li>
  );
}

function Agenda({ request, onAgenda }: Pick<Props, 'request' | 'onAgenda'>) {
  const { list, move } = useRequests();
  const { saving, run } = useSaving();
  if (list.plan?.locked !== false) return null;
  return (
    <div className={css.agenda}>
      <Button onClick={() => void run(() => move(request, !onAgenda))}>{onAgenda ? t.takeBack : t.putBack}</Button>
      <SavingLine saving={saving} />
    </div>
  );
}
