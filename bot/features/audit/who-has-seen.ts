import type { ChainedEvent } from '../../../shared/audit/event.ts';
import type { SeenAnswer } from '../../../shared/audit/contract.ts';
import { together, type SeenLine } from '../../../shared/audit/seen.ts';
import { auditText } from '../../../shared/audit/text.ts';
import { accountIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { londonDate, londonTime } from '../../../shared/kernel/time.ts';
import { may } from '../../../shared/organisation/permission.ts';
import { roleNames, roleSchema, type Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { readRequestId } from '../../../shared/request-for-help/decide.ts';
import type { Clock } from '../../ports/clock.ts';
import type { AccountStore, SchoolStore } from '../organisation/store.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import type { RequestStore } from '../request-for-help/store.ts';
import { theJob, theLink } from '../records.ts';
import type { AuditTrail } from './store.ts';

export interface SeenPorts {
  readonly accounts: Pick<AccountStore, 'load'>;
  readonly schools: SchoolStore;
  readonly requests: Pick<RequestStore, 'label'>;
  readonly trail: Pick<AuditTrail, 'ofChild'>;
  readonly clock: Clock;
}

/** Events that are looked at for one page; a page is shorter, since the like are put together. */
export const mostEvents = 200;

/** Names by account, as those accounts are called now. One read an account. */
async function namesOf(
  ports: Pick<SeenPorts, 'accounts'>,
  events: readonly ChainedEvent[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(events.map(({ accountId }) => accountId))];
  const names = await Promise.all(
    ids.map(async (id): Promise<[string, string]> => {
      if (id === theJob.accountId) return [id, auditText.itself];
      if (id === theLink.accountId) return [id, auditText.byLink];
      const account = await ports.accounts.load(accountIdSchema.parse(id));
      return [id, account?.value.name ?? auditText.gone];
    }),
  );
  return new Map(names);
}

const rolesInWords = (roles: readonly string[]): string =>
  roles
    .flatMap((role) => roleSchema.safeParse(role).data ?? [])
    .map((role) => roleNames[role])
    .join(' and ');

function lineOf({ at, accountId, roles, event, client }: ChainedEvent, names: ReadonlyMap<string, string>): SeenLine {
  return {
    day: londonDate(at),
    first: londonTime(at),
    last: londonTime(at),
    name: names.get(accountId) ?? auditText.gone,
    role: rolesInWords(roles),
    what: auditText.done(event),
    from: auditText.from(client),
    count: 1,
  };
}

/** What the events say in words, the like of one person and day put together, with the names the accounts have now. */
export async function seenLines(
  ports: Pick<SeenPorts, 'accounts'>,
  events: readonly ChainedEvent[],
): Promise<SeenLine[]> {
  const names = await namesOf(ports, events);
  return together(events.map((event) => lineOf(event, names)));
}

const notFound = fail(problem('not-found', auditText.notYours));

/**
 * Who has read or changed a child's request, in words for SENDCo, therapist and parent. The look itself is noted before
 * anything is answered. The same refusal for a child of others and for none, so that it tells nothing. Row H08.
 */
export async function whoHasSeen(
  ports: SeenPorts,
  caller: Caller,
  asked: { readonly schoolId: string; readonly requestId: string; readonly before?: number | undefined },
): Promise<Result<SeenAnswer>> {
  const requestId = readRequestId(asked.requestId);
  const school = await theirSchool(ports.schools, caller, asked.schoolId, 'request.who-has-seen');
  if (!school.ok || !requestId) return school.ok ? notFound : school;
  const scope = { ...schoolScope(school.value), requestId };
  if (!may(permissions, caller, 'request.who-has-seen', scope)) return notFound;
  const label = await ports.requests.label(caller, scope.schoolId, requestId, 'request.who-has-seen');
  if (label === undefined) return notFound;
  const events = await ports.trail.ofChild(scope.schoolId, requestId, { before: asked.before, most: mostEvents });
  return ok({
    label,
    schoolName: school.value.name,
    on: ports.clock.today(),
    lines: await seenLines(ports, events),
    before: events.length === mostEvents ? (events.at(-1)?.seq ?? null) : null,
  });
}
