import type { ReactNode } from 'react';
import type { SchoolFiguresAnswer } from '../../../shared/request-figures/contract.ts';
import { requestsToRead, type RequestsToRead } from '../../../shared/needs-profile/requests.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import type { Watch } from '../../watch.ts';
import { mayDo } from '../request-figures/may-do.ts';

interface Props {
  readonly academicYear: string;
  readonly children: (requests: RequestsToRead | undefined) => ReactNode;
}

/** The requests of a school beside its needs, for those who have its figures of requests. Row M03. */
export function WithSchoolRequests({ id, ...props }: Props & { readonly id: string }) {
  const answers = useAnswers();
  const me = useWatch(answers.me());
  const isTheirs = me.phase === 'ready' && mayDo(me.value.roles, 'figures.school');
  if (!isTheirs) return props.children(undefined);
  return <Counted watch={answers.schoolFigures(id, props.academicYear)} {...props} />;
}

/** The same of all schools of a lead. */
export function WithServiceRequests({ isAsked, ...props }: Props & { readonly isAsked: boolean }) {
  const answers = useAnswers();
  if (!isAsked) return props.children(undefined);
  return <Counted watch={answers.serviceFigures(props.academicYear)} {...props} />;
}

interface CountedProps extends Props {
  readonly watch: Watch<Pick<SchoolFiguresAnswer, 'year' | 'figures'>>;
}

function Counted({ watch, academicYear, children }: CountedProps) {
  const figures = useWatch(watch);
  return children(figures.phase === 'ready' ? requestsToRead(figures.value, academicYear) : undefined);
}
