import { decisionIdOf } from '../../../shared/decision/decision.ts';
import { ispOf } from '../../../shared/isp/compose.ts';
import { ispCsv, ispJson } from '../../../shared/isp/files.ts';
import type { Isp, IspKind } from '../../../shared/isp/isp.ts';
import { ispPaper } from '../../../shared/isp/paper.ts';
import { ispText as t } from '../../../shared/isp/text.ts';
import type { RequestId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { personOf, schoolOn, schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { readRequestId } from '../../../shared/request-for-help/decide.ts';
import { isClosed } from '../../../shared/request-for-help/view.ts';
import { supportIdOf } from '../../../shared/support/support.ts';
import type { TakeAway } from '../../ports/documents.ts';
import { frameworkOfService } from '../content/framework-for.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { entriesOf } from '../question/see-questions.ts';
import { auditOf } from '../records.ts';
import type { IspPorts } from './ports.ts';

export interface IspAsked {
  readonly schoolId: string;
  readonly requestId: string;
}

/** The school and child that are meant, for whoever takes plans away. */
export async function ispChild(
  ports: Pick<IspPorts, 'schools'>,
  caller: Caller,
  { schoolId, requestId }: IspAsked,
): Promise<Result<{ readonly school: School; readonly id: RequestId }>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'support.count');
  const id = readRequestId(requestId);
  if (!school.ok || !id || !may(permissions, caller, 'isp.make', { ...schoolScope(school.value), requestId: id }))
    return fail(problem('not-found', t.notYours));
  return ok({ school: school.value, id });
}

/** The plan as this caller may have it at this moment: consent and agreement are read in the same request. */
async function ispFor(ports: IspPorts, caller: Caller, school: School, id: RequestId): Promise<Result<Isp>> {
  const scope = schoolScope(school);
  const [request, support, decision, entries] = await Promise.all([
    ports.requests.load(caller, school.id, id),
    ports.supports.load(school.id, supportIdOf(scope, id)),
    ports.decisions.load(school.id, decisionIdOf(scope, id)),
    entriesOf(ports, school),
  ]);
  if (!request || request.serviceId !== school.serviceId) return fail(problem('not-found', t.notYours));
  if (isClosed(request)) return fail(problem('locked', t.notInUse));
  const today = schoolOn(school, ports.clock.today());
  return ok(
    ispOf({
      ...{ request, entries, support: support?.value, decision: decision?.value },
      people: { sendco: personOf(today, 'sendco')?.name, 'link-therapist': personOf(today, 'link-therapist')?.name },
      ...{ school: school.name, service: school.serviceName, madeAt: ports.clock.now(), madeBy: caller.name },
    }),
  );
}

/**
 * A child's plan as a file, made when its link is opened; that it was made is written down before it is given out.
 * Rows I12, X03.
 */
export async function makeIsp(
  ports: IspPorts,
  caller: Caller,
  asked: IspAsked,
  kind: IspKind,
): Promise<Result<TakeAway>> {
  const found = await ispChild(ports, caller, asked);
  if (!found.ok) return found;
  const { school, id } = found.value;
  const made = await ispFor(ports, caller, school, id);
  if (!made.ok) return made;
  const isp = made.value;
  const { terms } = (await frameworkOfService(ports, school.serviceId)).local;
  const paper = ispPaper(isp, terms);
  const event = isp.child.name === null ? 'isp.made-without-name' : 'isp.made';
  const noted = await ports.records.commit({
    ...{ schoolId: school.id, puts: [], outbox: [] },
    audit: [auditOf(ports, caller, { ...schoolScope(school), id: supportIdOf(schoolScope(school), id) }, event, id)],
  });
  if (noted !== 'saved') return fail(problem('changed-meanwhile', t.tooBusy));
  if (kind === 'isp-html') return ok(ports.documents.page(paper));
  if (kind === 'isp-json')
    return ok({ name: `${paper.name}.json`, mediaType: 'application/json', content: ispJson(isp) });
  if (kind === 'isp-csv') return ok({ name: `${paper.name}.csv`, mediaType: 'text/csv', content: ispCsv(isp) });
  return ok(await ports.documents.paper(paper, kind === 'isp-word' ? 'word' : 'pdf'));
}
