import type { TypedText } from '../../../shared/anonymous-text/typed-text.ts';
import { presentTerm } from '../../../shared/evaluation/present-term.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller, Side } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { starsBugsMoon } from '../../../shared/reflection/content.ts';
import { decideReflection, type ReflectionOp } from '../../../shared/reflection/decide.ts';
import {
  blankReflection,
  currentReflection,
  type Reflection,
  type ReflectionPlace,
} from '../../../shared/reflection/reflection.ts';
import { reflectionText } from '../../../shared/reflection/text.ts';
import type { Stored } from '../../ports/change.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { auditOf, outboxItems, type Owed } from '../records.ts';
import type { ReflectionPorts } from './ports.ts';

/** One press or one edit in the tab. */
export interface Reflecting {
  readonly place: ReflectionPlace;
  readonly activityId: string;
  readonly audit: string;
  /** The author has read that the words may tell who a child is, and keeps them. */
  readonly confirmed?: boolean | undefined;
  readonly op: ReflectionOp;
}

/** Each try is one read and one batch; two people write the same page, so the second may need another. */
const mostTries = 8;

const notYours = problem('not-found', reflectionText.notYours);

/** Where a school writes now: the page of the present term. */
export async function placeNow(
  ports: Pick<ReflectionPorts, 'schools' | 'clock'>,
  school: School,
): Promise<ReflectionPlace> {
  const calendar = await ports.schools.calendar(school);
  return currentReflection(schoolScope(school), presentTerm(calendar, ports.clock.today()));
}

/** A school's page of one term, for those who may see it; a blank one while nothing was written. */
export async function reflectionFor(
  ports: Pick<ReflectionPorts, 'reflections' | 'schools' | 'clock'>,
  caller: Caller,
  place: ReflectionPlace,
): Promise<Result<{ readonly reflection: Reflection; readonly stored: Stored<Reflection> | undefined }>> {
  if (!may(permissions, caller, 'reflection.see', place.scope)) return fail(notYours);
  const stored = await ports.reflections.load(place.scope.schoolId, place.id);
  if (stored) return ok({ reflection: stored.value, stored });
  // Once a term: the first press learns the school's name.
  const school = await ports.schools.load(place.scope.schoolId);
  if (!school || school.serviceId !== place.scope.serviceId) return fail(notYours);
  // Nobody begins a page of another term: a button of then would make one that nobody wrote then.
  if ((await placeNow(ports, school)).id !== place.id) return fail(problem('locked', reflectionText.otherTerm));
  return ok({ reflection: blankReflection(place, school.name, starsBugsMoon), stored: undefined });
}

/** The words that a change brings and that do not stand there already. */
function newWords(op: ReflectionOp, { items, removed }: Reflection): TypedText[] {
  const text = (op.do === 'add' ? op.text : op.do === 'change' ? (op.words.text ?? '') : '').trim();
  if (!text || [...items, ...removed].some((each) => each.text === text)) return [];
  return [{ field: 'text', label: reflectionText.card.item.label, text, looksForNames: true }];
}

/** Makes one change: may they, load, decide, look at the words, store with the ETag. Row D05. */
export async function changeReflection(
  ports: ReflectionPorts,
  caller: Caller,
  { place, activityId, audit, confirmed, op }: Reflecting,
): Promise<Result<Reflection>> {
  const { schoolId } = place.scope;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await reflectionFor(ports, caller, place);
    if (!found.ok) return found;
    const { reflection: before, stored } = found.value;
    const side = sideOf(caller, place.scope);
    if (!side || !may(permissions, caller, 'reflection.write', place.scope))
      return fail(problem('not-allowed', reflectionText.notAllowed));
    const decided = decideReflection(before, op, { by: caller, side, at: ports.clock.now(), activityId });
    if (!decided.ok) return fail(decided.problem);
    if (decided.value === before) return ok(before);
    const looked = await lookAtTexts(ports, caller, newWords(op, before), { schoolId, audit, confirmed });
    if (!looked.ok) return looked;
    const owed = appliedAfter(before, decided.value, side);
    const saved = await ports.records.commit({
      schoolId,
      puts: [{ type: 'reflection', value: decided.value, before: stored }],
      audit: [auditOf(ports, caller, decided.value, looked.value)],
      outbox: outboxItems(ports, { schoolId, about: before.id }, owed),
    });
    if (saved !== 'saved') continue;
    if (owed.length) ports.outbox.wake(schoolId);
    return ok(decided.value);
  }
  return fail(problem('changed-meanwhile', reflectionText.tooBusy));
}

/** What others follow: a tool that was finished, and items that wait for the next plan. */
function appliedAfter(before: Reflection, after: Reflection, side: Side): Owed[] {
  const made = ({ items }: Reflection): string =>
    items.flatMap(({ text, became }) => became.map(({ ref }) => `${ref} ${text}`)).join();
  const isSame = JSON.stringify(before.finished) === JSON.stringify(after.finished) && made(before) === made(after);
  return isSame ? [] : [[side, 'apply', 'reflection-changed']];
}
