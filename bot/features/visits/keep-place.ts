import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import {
  noSignIn,
  visitPlaceIdOf,
  type SignIn,
  type Template,
  type VisitPlaceRecord,
} from '../../../shared/visits/place.ts';
import { visitsText as t } from '../../../shared/visits/text.ts';
import { auditOf } from '../records.ts';
import { lookAtWords } from './look-at-words.ts';
import type { VisitPorts } from './ports.ts';

export interface KeepingPlace {
  readonly school: School;
  readonly seen: number;
  readonly audit: string;
  readonly confirmed?: boolean | undefined;
  readonly change: { readonly signIn: SignIn } | { readonly template: Template };
}

/** Where to sign in is the school's to say; what a day looks like is for whoever plans visits. Rows J02, J15. */
export async function keepPlace(
  ports: VisitPorts,
  caller: Caller,
  { school, seen, audit, confirmed, change }: KeepingPlace,
): Promise<Result<VisitPlaceRecord>> {
  const scope = schoolScope(school);
  const isTheirs =
    'signIn' in change
      ? may(permissions, caller, 'sign-in.edit', scope)
      : may(permissions, caller, 'visit.plan', scope);
  if (!isTheirs) return fail(problem('not-allowed', t.problems.notAllowed));
  const stored = await ports.visits.place(scope);
  if ((stored?.value.rev ?? 0) !== seen) return fail(problem('changed-meanwhile', t.problems.tooBusy));
  const typed = 'signIn' in change ? Object.values(change.signIn) : change.template.lines.map(({ what }) => what);
  const texts = typed.map((text) => ({ field: 'place', label: t.fields.place, text }));
  const words = await lookAtWords(ports, caller, scope, { texts, audit, confirmed });
  if (!words.ok) return words;
  const before = stored?.value ?? { ...scope, id: visitPlaceIdOf(scope), signIn: noSignIn, template: null };
  const after = { ...before, ...change, changed: { at: ports.clock.now(), by: caller.name }, rev: seen + 1 };
  const saved = await ports.records.commit({
    schoolId: school.id,
    puts: [{ type: 'visit-place', value: after, before: stored }],
    audit: [auditOf(ports, caller, after, words.value)],
    outbox: [],
  });
  return saved === 'saved' ? ok(after) : fail(problem('changed-meanwhile', t.problems.tooBusy));
}
