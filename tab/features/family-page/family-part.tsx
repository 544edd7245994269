import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import { FamilyPages } from './family-pages.tsx';
import { hasTold } from './family.ts';
import { ToldReading } from './told-reading.tsx';

interface Props {
  readonly schoolId: string;
  readonly request: RequestAnswer;
}

/** Of a child: what the family says, for who may know the child; for the school, their pages too. Rows G07, Q04. */
export const FamilyPart = ({ schoolId, request }: Props) => (
  <>
    {hasTold(request) && <ToldReading request={request} />}
    {request.mayWrite && <Pages schoolId={schoolId} request={request} />}
  </>
);

function Pages({ schoolId, request }: Props) {
  const watch = useAnswers().family(schoolId, request.id);
  return (
    <Answered watch={watch} loading={<Loading lines={3} />}>
      {(family) => <FamilyPages schoolId={schoolId} request={request} family={family} watch={watch} />}
    </Answered>
  );
}
