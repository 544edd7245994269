import { sideOf } from '../../../shared/organisation/permission.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { initialAnswer, initialInput, type InitialAnswer } from '../../../shared/initial-discussions/contract.ts';
import { initialIdOf, isOfPair, openInitial } from '../../../shared/initial-discussions/open-initial.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import type { InitialPorts } from './ports.ts';
import { startDiscussions } from './start-discussions.ts';

async function standing(ports: InitialPorts, caller: Caller, school: School): Promise<InitialAnswer> {
  const id = initialIdOf(school);
  const sheet = id && (await ports.sheets.load(school.id, id))?.value;
  const side = sideOf(caller, schoolScope(school));
  const blank = side && openInitial(school, side, '', ports.clock.now());
  const mayBegin = !sheet && blank !== undefined && isOfPair(blank, caller.personId);
  return { sheetId: sheet?.id ?? null, agreedAt: sheet?.lockedAt ?? null, mayBegin };
}

/** Initial discussions in the tab: where the present pair stands, and to begin them. Reading is GET /api/sheets. */
export const initialRoutes = (ports: InitialPorts): Route[] => {
  const common = { version: 1, path: '/api/schools/:schoolId/initial-discussions', contract: initialInput } as const;
  const see = async (caller: Caller, schoolId: string): Promise<Result<InitialAnswer>> => {
    const found = await theirSchool(ports.schools, caller, schoolId, 'sheet.see');
    return found.ok ? ok(await standing(ports, caller, found.value)) : found;
  };
  return [
    route({
      ...common,
      name: 'initial.see',
      method: 'get',
      answer: initialAnswer,
      action: 'sheet.see',
      audit: 'initial.seen',
      useCase: (caller, { schoolId }) => see(caller, schoolId),
    }),
    route({
      ...common,
      name: 'initial.begin',
      method: 'post',
      answer: initialAnswer,
      action: 'sheet.fill-in',
      audit: 'initial.begun',
      useCase: async (caller, { schoolId }) => {
        const begun = await startDiscussions(ports, caller, schoolId, ports.ids.make());
        return begun.ok ? see(caller, schoolId) : begun;
      },
    }),
  ];
};
