import { mustChange, type CaseStudy } from '../../../shared/case-study/case-study.ts';
import { decideStudy, type StudyAct } from '../../../shared/case-study/decide.ts';
import type { StudyOp } from '../../../shared/case-study/ops.ts';
import { caseStudyText as t } from '../../../shared/case-study/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { isClosed } from '../../../shared/request-for-help/view.ts';
import { anySuggestsRisk } from '../../../shared/safeguarding/suggests-risk.ts';
import { riskProblem } from '../../../shared/safeguarding/text.ts';
import { supportText } from '../../../shared/support/text.ts';
import type { Stored } from '../../ports/change.ts';
import { auditOf, outboxItems } from '../records.ts';
import { noteRouteShown } from '../safeguarding/route-shown.ts';
import { supportedChild } from '../support/see-support.ts';
import type { CaseStudyPorts } from './ports.ts';
import { publishStudy } from './publish.ts';
import { lookAtStudy, staffOf } from './see-study.ts';

/** Writers of one story give way to each other this often. */
const mostTries = 5;

const unknown = fail(problem('not-found', t.notYours));

/**
 * A case study of the school for those who write it. While it knows its child, that child's request is read, and must be
 * in use.
 */
export async function theStudy(
  ports: CaseStudyPorts,
  caller: Caller,
  school: School,
  studyId: string,
): Promise<Result<Stored<CaseStudy>>> {
  const scope = schoolScope(school);
  if (!studyId.startsWith('case-study|') || !may(permissions, caller, 'case-study.write', scope)) return unknown;
  const stored = await ports.caseStudies.load(school.id, studyId);
  if (!stored || stored.value.serviceId !== school.serviceId) return unknown;
  if (stored.value.requestId === null) return ok(stored);
  const child = await supportedChild(ports, caller, school, stored.value.requestId);
  if (!child.ok) return child;
  return isClosed(child.value.request) ? fail(problem('locked', supportText.notInUse)) : ok(stored);
}

/** Words for the makers alone hold no name either. */
async function whyNotAnswer(ports: CaseStudyPorts, caller: Caller, school: School, study: CaseStudy, op: StudyOp) {
  if (op.do !== 'answer') return undefined;
  const about = { ...staffOf(school), stage: study.keyStage };
  const { spots } = await ports.requests.storyLook(caller, school.id, [op.words], about);
  return spots.flat().some(({ kind }) => mustChange(kind)) ? problem('looks-identifying', t.cannotKeep) : undefined;
}

/**
 * One change of a case study: look at it with the names the caller may see, decide, store with the ETag. What was released
 * or taken back is in the library before the answer goes out; after a crash the outbox brings it there. Row I20.
 */
export async function changeStudy(
  ports: CaseStudyPorts,
  caller: Caller,
  school: School,
  { studyId, editId, op }: { readonly studyId: string; readonly editId: string; readonly op: StudyOp },
): Promise<Result<CaseStudy>> {
  const scope = schoolScope(school);
  const side = sideOf(caller, scope);
  if (!side) return unknown;
  if (anySuggestsRisk(op)) {
    await noteRouteShown(ports, caller, scope, 'request.route-shown');
    return fail(riskProblem());
  }
  const act: StudyAct = {
    actor: { by: caller.name, personId: caller.personId, side, at: ports.clock.now() },
    ...{ today: ports.clock.today(), activityId: editId, storyId: `case-story|${ports.ids.make()}` },
    mayRelease: may(permissions, caller, 'case-study.release', scope),
  };
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await theStudy(ports, caller, school, studyId);
    if (!found.ok) return found;
    const { value: before } = found.value;
    const why = await whyNotAnswer(ports, caller, school, before, op);
    if (why) return fail(why);
    const decided = decideStudy(before, op, await lookAtStudy(ports, caller, school, before), act);
    if (!decided.ok || decided.value === before) return decided;
    const isCarried = decided.value.storyId !== null;
    const saved = await ports.records.commit({
      schoolId: school.id,
      puts: [{ type: 'case-study', value: decided.value, before: found.value }],
      audit: [auditOf(ports, caller, decided.value, `case-study.${op.do}`, decided.value.requestId)],
      outbox: isCarried
        ? outboxItems(ports, { schoolId: school.id, about: studyId }, [['sendco', 'apply', 'case-study']])
        : [],
    });
    if (saved !== 'saved') continue;
    if (isCarried) await publishStudy(ports, school.id, studyId);
    return ok(decided.value);
  }
  return fail(problem('changed-meanwhile', t.tooBusy));
}
