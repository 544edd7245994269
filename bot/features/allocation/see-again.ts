import { allocate } from '../../../shared/allocation/allocate.ts';
import { canonicalJson, runText } from '../../../shared/allocation/canonical.ts';
import type { againAnswer } from '../../../shared/allocation/contract.ts';
import { allocationText } from '../../../shared/allocation/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { z } from 'zod';
import { linesOf } from './make-run.ts';
import type { AllocationPorts } from './ports.ts';
import { serviceOfLead } from './whose.ts';

/** Works a run out again from the figures and settings it was made from, and holds every number against what is kept. Row K10. */
export async function seeAgain(
  { allocation, schoolFigures, hash }: Pick<AllocationPorts, 'allocation' | 'schoolFigures' | 'hash'>,
  caller: Caller,
  runId: string,
): Promise<Result<z.infer<typeof againAnswer>>> {
  const service = serviceOfLead(caller, 'allocation.see');
  if (!service.ok) return service;
  const found = await allocation.run(service.value, runId);
  if (!found) return fail(problem('not-found', allocationText.problems.noRun));
  const run = found.value;
  const [schools, lines] = await Promise.all([
    schoolFigures.schools(service.value, run.figures.id, run.authority ?? undefined),
    allocation.lines(run),
  ]);
  const banding = allocate(schools, run.settings);
  // Which school of the service has a number may have become known since.
  const linked = new Map(lines.flatMap(({ urn, schoolId }) => (schoolId ? [[urn, schoolId] as const] : [])));
  const isSame =
    hash(runText(run.settings, schools)) === run.hash &&
    canonicalJson(linesOf(schools, run.settings, banding, linked)) === canonicalJson(lines) &&
    canonicalJson([banding.spreads, banding.composites, banding.out]) ===
      canonicalJson([run.spreads, run.composites, run.out]);
  return ok({ isSame, sentence: isSame ? allocationText.again.same : allocationText.again.other });
}
