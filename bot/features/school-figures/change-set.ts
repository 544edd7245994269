import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { FiguresAnswer } from '../../../shared/school-figures/contract.ts';
import { apply, drop, undo } from '../../../shared/school-figures/decide.ts';
import { figuresText as t } from '../../../shared/school-figures/text.ts';
import { changeHead } from './bring-in.ts';
import type { SchoolFiguresPorts } from './ports.ts';
import { seeFigures } from './see-figures.ts';
import { note, serviceKept } from './whose.ts';

const steps = { apply, drop, undo };

/**
 * Takes what waits, throws it away, or goes back to the set before. Each is one write of the head, so there is no moment
 * in which a half of it counts.
 */
export async function changeSet(
  ports: SchoolFiguresPorts,
  caller: Caller,
  what: keyof typeof steps,
  seen: number,
): Promise<Result<FiguresAnswer>> {
  const service = serviceKept(caller);
  if (!service.ok) return service;
  const head = await ports.schoolFigures.head(service.value);
  if (!head) return fail(problem('not-found', t.problems.noDraft));
  const decided = steps[what](head.value, seen);
  if (!decided.ok) return decided;
  const about = head.value.draft?.set.setId ?? head.value.current?.setId ?? '';
  await note(ports, caller, service.value, about, `school-figures.${what}`);
  const changed = await changeHead(ports, service.value, (now) => steps[what](now, seen));
  return changed.ok ? seeFigures(ports, caller) : changed;
}
