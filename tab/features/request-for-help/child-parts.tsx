import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { childParts, type ChildPart } from '../../../shared/request-for-help/child-parts.ts';
import { childText } from '../../../shared/request-for-help/child-text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { requestText as t } from '../../../shared/request-for-help/text.ts';
import { isHidden } from '../../../shared/request-for-help/why-hidden.ts';
import { PageLinks } from '../../components/page-links.tsx';
import { hasTold } from '../family-page/family.ts';
import { FamilyPart } from '../family-page/family-part.tsx';
import { JourneyPart } from '../journey/journey-part.tsx';
import { RightsPart } from '../rights/rights-part.tsx';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { ConsentForm } from './consent-form.tsx';
import { PeopleConsentReading } from './people-reading.tsx';
import { RequestForm } from './request-form.tsx';
import { RequestReading } from './request-reading.tsx';
import { SeenList } from './seen-list.tsx';
import { useRequests } from './use-requests.ts';
import css from './requests.module.css';

interface Props {
  readonly schoolId: string;
  readonly request: RequestAnswer;
  readonly onAgenda: boolean;
  readonly part: ChildPart;
  readonly addressOf: (part: ChildPart) => string;
}

/** The parts that somebody has of a child. */
const has = (request: RequestAnswer): Readonly<Record<ChildPart, boolean>> => ({
  request: true,
  consent: request.mayWrite || !isHidden(request),
  family: request.mayWrite || hasTold(request),
  support: true,
  rights: true,
  seen: request.maySeeWho,
});

/**
 * The parts of a child, one of them open. One that was looked at stays as it was left while another is read, so nothing typed
 * in it is lost; who has seen it is asked for anew at each look, because asking is noted too.
 */
export function ChildParts({ part, addressOf, ...child }: Props) {
  const theirs = has(child.request);
  const open = theirs[part] ? part : 'request';
  const [visited, setVisited] = useState<readonly ChildPart[]>([open]);
  if (!visited.includes(open)) setVisited([...visited, open]);
  return (
    <>
      <PageLinks
        label={childText.parts}
        links={childParts
          .filter((each) => theirs[each])
          .map((each) => ({ href: addressOf(each), title: childText.part[each], isOpen: each === open }))}
      />
      {visited
        .filter((each) => theirs[each] && (each !== 'seen' || each === open))
        .map((each) => (
          <div key={each} hidden={each !== open} data-testid={`child-${each}`}>
            {bodies[each]({ ...child, addressOf })}
          </div>
        ))}
    </>
  );
}

const bodies: Readonly<Record<ChildPart, (props: Omit<Props, 'part'>) => ReactNode>> = {
  request: ({ schoolId, request, onAgenda, addressOf }) =>
    request.mayWrite ? (
      <>
        <RequestForm request={request} consentAt={addressOf('consent')} />
        <Agenda request={request} onAgenda={onAgenda} />
      </>
    ) : (
      <RequestReading schoolId={schoolId} request={request} />
    ),
  consent: ({ request }) =>
    request.mayWrite ? <ConsentForm request={request} /> : <PeopleConsentReading request={request} />,
  family: ({ schoolId, request }) => <FamilyPart schoolId={schoolId} request={request} />,
  support: ({ schoolId, request }) => <JourneyPart schoolId={schoolId} request={request} />,
  rights: ({ schoolId, request }) => <RightsPart schoolId={schoolId} request={request} />,
  seen: ({ schoolId, request }) => <SeenList schoolId={schoolId} request={request} />,
};

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
