import { storyOf } from '../../../shared/case-study/compose.ts';
import {
  caseStudyIdOf,
  keyStageOf,
  storyFields,
  type CaseStudy,
  type StoryTexts,
} from '../../../shared/case-study/case-study.ts';
import { caseStudyText as t } from '../../../shared/case-study/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { isClosed } from '../../../shared/request-for-help/view.ts';
import { supportText } from '../../../shared/support/text.ts';
import { auditOf } from '../records.ts';
import { supportedChild, type SupportedChild } from '../support/see-support.ts';
import type { CaseStudyPorts } from './ports.ts';
import { staffOf } from './see-study.ts';

/** The one that is being written of a child; undefined while nobody has begun, and once it is released. */
export const openStudy = async (
  ports: Pick<CaseStudyPorts, 'caseStudies'>,
  { place }: Pick<SupportedChild, 'place'>,
): Promise<CaseStudy | undefined> =>
  (await ports.caseStudies.list(place)).find(({ requestId }) => requestId === place.requestId);

/** The draft from the journey, with every name taken out that its author may see. */
async function draftOf(ports: CaseStudyPorts, caller: Caller, child: SupportedChild): Promise<StoryTexts> {
  const { school, place, request, stored } = child;
  const [question, decision, askedAt, years] = await Promise.all([
    request.questionId ? ports.questions.load(school.id, request.questionId) : undefined,
    ports.supports.decided(place),
    ports.supports.askedAt(place),
    ports.schools.years(school),
  ]);
  const story = storyOf({ question: question?.value, request, decision, askedAt, support: stored?.value, years });
  const texts = storyFields.map((field) => story[field]);
  const clean = await ports.requests.storyScrubbed(caller, school.id, place.requestId, texts, staffOf(school));
  return Object.fromEntries(storyFields.map((field, at) => [field, clean[at] ?? ''])) as StoryTexts;
}

/** Begins the case study of a child, or answers the one that is being written already. Row I20. */
export async function beginStudy(
  ports: CaseStudyPorts,
  caller: Caller,
  school: School,
  { requestId, newId, editId }: { readonly requestId: string; readonly newId: string; readonly editId: string },
): Promise<Result<CaseStudy>> {
  const child = await supportedChild(ports, caller, school, requestId);
  if (!child.ok) return child;
  const { place, request } = child.value;
  const side = sideOf(caller, place);
  if (!side || !may(permissions, caller, 'case-study.write', place)) return fail(problem('not-allowed', t.notYours));
  if (isClosed(request)) return fail(problem('locked', supportText.notInUse));
  const there = await openStudy(ports, child.value);
  if (there) return ok(there);
  const id = caseStudyIdOf(place, newId);
  const value: CaseStudy = {
    ...{ id, schoolId: school.id, serviceId: place.serviceId, requestId: place.requestId },
    ...{ keyStage: keyStageOf(request.yearGroup), state: 'draft', texts: await draftOf(ports, caller, child.value) },
    ...{ kept: [], answers: [], family: null, checked: null, storyId: null, answered: [editId], rev: 1 },
    written: { by: caller.name, personId: caller.personId, side, at: ports.clock.now() },
  };
  const saved = await ports.records.commit({
    schoolId: school.id,
    puts: [{ type: 'case-study', value, before: undefined }],
    audit: [auditOf(ports, caller, value, 'case-study.begun', place.requestId)],
    outbox: [],
  });
  if (saved === 'changed-meanwhile') return fail(problem('changed-meanwhile', t.tooBusy));
  return ok(saved === 'saved' ? value : ((await ports.caseStudies.load(school.id, id))?.value ?? value));
}
