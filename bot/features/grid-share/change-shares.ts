import type { z } from 'zod';
import type { closeInput, openInput, SharesAnswer } from '../../../shared/grid-share/contract.ts';
import { isOpen, mostOpen, shareIdOf, type GridShare } from '../../../shared/grid-share/share.ts';
import { shareText } from '../../../shared/grid-share/text.ts';
import { addDays } from '../../../shared/kernel/time.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { Stored } from '../../ports/change.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { auditOf } from '../records.ts';
import type { GridSharePorts } from './ports.ts';

/** Two people who close and open at once give way to each other this often. */
const mostTries = 4;

const answer = (ports: GridSharePorts, all: readonly GridShare[]): SharesAnswer => {
  const on = ports.clock.today();
  return {
    on,
    shares: all
      .filter((share) => isOpen(share, on))
      .toSorted((a, b) => (a.made.at < b.made.at ? 1 : -1))
      .map(({ id, schoolId, audience, made, until, opened, openedOn }) => ({
        ...{ id, audience, made, until, opened, openedOn },
        url: ports.links.sharedGrid(schoolId, id),
      })),
  };
};

/** The pages that were made while the present service served the school; no other one opens (open-page.ts). */
const pagesOf = async ({ shares }: GridSharePorts, { id, serviceId }: School): Promise<GridShare[]> =>
  (await shares.list(id)).filter((share) => share.serviceId === serviceId);

/** The pages of a school that open today. */
export async function seeShares(
  ports: GridSharePorts,
  caller: Caller,
  schoolId: string,
): Promise<Result<SharesAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'grid.share');
  return school.ok ? ok(answer(ports, await pagesOf(ports, school.value))) : school;
}

const commit = (
  ports: GridSharePorts,
  caller: Caller,
  value: GridShare,
  before: Stored<GridShare> | undefined,
  event: string,
) =>
  ports.records.commit({
    schoolId: value.schoolId,
    puts: [{ type: 'grid-share', value, before }],
    audit: [auditOf(ports, caller, value, event)],
    outbox: [],
  });

const byWhom = ({ clock }: GridSharePorts, caller: Caller, school: School): GridShare['made'] => ({
  at: clock.now(),
  by: caller.name,
  side: sideOf(caller, schoolScope(school)) ?? 'sendco',
});

/** Opens a page for one audience until a day. The same press twice opens one. */
export async function openShare(
  ports: GridSharePorts,
  caller: Caller,
  { schoolId, editId, audience, days }: z.infer<typeof openInput>,
): Promise<Result<SharesAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'grid.share');
  if (!school.ok) return school;
  const all = await pagesOf(ports, school.value);
  const id = shareIdOf(editId);
  if (all.some((share) => share.id === id)) return ok(answer(ports, all));
  const today = ports.clock.today();
  if (all.filter((share) => isOpen(share, today)).length >= mostOpen)
    return fail(problem('too-many', shareText.tooMany));
  const share: GridShare = {
    ...schoolScope(school.value),
    ...{ id, audience, made: byWhom(ports, caller, school.value), until: addDays(today, days) },
    ...{ closed: null, opened: 0, openedOn: null, rev: 1 },
  };
  await commit(ports, caller, share, undefined, 'grid.share-opened');
  // Written by this press, or by the same one a moment before.
  const now = await pagesOf(ports, school.value);
  return now.some((each) => each.id === id)
    ? ok(answer(ports, now))
    : fail(problem('changed-meanwhile', shareText.busy));
}

/** Closes a page at once; who has its address gets a sentence. */
export async function closeShare(
  ports: GridSharePorts,
  caller: Caller,
  { schoolId, shareId }: z.infer<typeof closeInput>,
): Promise<Result<SharesAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'grid.share');
  if (!school.ok) return school;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = shareId.startsWith(shareIdOf('')) ? await ports.shares.load(school.value.id, shareId) : undefined;
    if (stored?.value.serviceId !== school.value.serviceId) return fail(problem('not-found', shareText.gone));
    const { value } = stored;
    const closed = { ...value, closed: byWhom(ports, caller, school.value), rev: value.rev + 1 };
    if (value.closed || (await commit(ports, caller, closed, stored, 'grid.share-closed')) === 'saved')
      return ok(answer(ports, await pagesOf(ports, school.value)));
  }
  return fail(problem('changed-meanwhile', shareText.busy));
}
