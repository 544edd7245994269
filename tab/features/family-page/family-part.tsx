import { useState } from 'react';
import { familyTabText as t } from '../../../shared/family-page/tab-text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import { FamilyPages } from './family-pages.tsx';
import { cannotWaitIn, hasTold } from './family.ts';
import { ToldReading } from './told-reading.tsx';
import css from './family.module.css';

interface Props {
  readonly schoolId: string;
  readonly request: RequestAnswer;
}

/** Under a child: what the family says, for who may know the child; for the school, their pages too. Rows G07, Q04. */
export function FamilyPart({ schoolId, request }: Props) {
  const isTold = hasTold(request);
  // What must not wait is not folded away.
  const isUrgent = isTold && cannotWaitIn(request);
  const [isOpen, setOpen] = useState(isUrgent);
  if (!request.mayWrite && !isTold) return null;
  return (
    <Fold className={css.fold} open={isUrgent} summary={isTold ? t.told : t.title} onToggle={setOpen}>
      {isTold && <ToldReading request={request} />}
      {isOpen && request.mayWrite && <Pages schoolId={schoolId} request={request} />}
    </Fold>
  );
}

function Pages({ schoolId, request }: Props) {
  const watch = useAnswers().family(schoolId, request.id);
  return (
    <Answered watch={watch} loading={<Loading lines={3} />}>
      {(family) => <FamilyPages schoolId={schoolId} request={request} family={family} watch={watch} />}
    </Answered>
  );
}
