import { lookThrough } from '../../../shared/anonymous-text/look-through.ts';
import { warningOf } from '../../../shared/anonymous-text/typed-text.ts';
import type { ServiceContent } from '../../../shared/content/content.ts';
import { blankContent, decideContent, workingOn, type ContentOp } from '../../../shared/content/decide.ts';
import { newTexts } from '../../../shared/content/new-texts.ts';
import { contentText } from '../../../shared/content/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { keptAfterWarning } from '../anonymous-text/look-at-texts.ts';
import { auditOf } from '../records.ts';
import type { ContentPorts } from './ports.ts';
import { serviceOfEditor } from './see-content.ts';

interface Change {
  readonly editId: string;
  readonly seen: number;
  readonly audit: string;
  readonly confirmed?: boolean | undefined;
  readonly op: ContentOp;
}

/**
 * Makes one change of a service's words. That it was asked for is written into the service's chain first, as the words
 * lie in another container; a change that somebody else's has overtaken is refused and changes nothing. Row A16.
 */
export async function changeContent(
  ports: ContentPorts,
  caller: Caller,
  { editId, seen, audit, confirmed, op }: Change,
): Promise<Result<ServiceContent>> {
  const mine = serviceOfEditor(caller);
  if (!mine.ok) return mine;
  const serviceId = mine.value;
  const before = await ports.content.load(serviceId);
  const was = before?.value ?? blankContent(serviceId);
  const act = { editId, seen, by: caller.name, at: ports.clock.now() };
  const decided = decideContent(was, op, act);
  if (!decided.ok) return decided;
  const { after, version } = decided.value;
  if (after === was) return ok(after);
  const looked = newTexts(workingOn(was), after.draft?.content ?? workingOn(was))
    .map((typed) => ({ typed, findings: lookThrough(typed.text, { names: [], today: ports.clock.today() }) }))
    .filter(({ findings }) => findings.length > 0);
  if (looked.length && !confirmed) return fail(warningOf(looked));
  const about = { ...officeScope(serviceId), id: 'content' };
  await ports.records.commit({
    schoolId: about.schoolId,
    puts: [],
    audit: [auditOf(ports, caller, about, looked.length ? keptAfterWarning(audit) : audit)],
    outbox: [],
  });
  const saved = await ports.content.save(before, after, version);
  return saved === 'saved' ? ok(after) : fail(problem('changed-meanwhile', contentText.changedMeanwhile));
}
