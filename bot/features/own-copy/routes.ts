import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import * as contract from '../../../shared/own-copy/contract.ts';
import type { CopyView } from '../../../shared/own-copy/view.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { askForCopy, decideOnCopy } from './change-copy.ts';
import type { CopyPorts } from './ports.ts';
import { copyAs, seeCopies } from './see-copies.ts';

export const copyRoutes = (ports: CopyPorts): Route[] => {
  const answered = (caller: Caller, changed: Result<CopyView>): Result<{ copy: contract.CopyAnswer }> =>
    changed.ok ? ok({ copy: copyAs(ports, caller, changed.value) }) : changed;
  return [
    route({
      name: 'copies.list',
      version: 1,
      method: 'get',
      path: '/api/schools/:schoolId/copies',
      contract: contract.copiesInput,
      answer: contract.copiesAnswer,
      action: 'copies.see',
      audit: 'own-copy.read',
      useCase: (caller, { schoolId }) => seeCopies(ports, caller, schoolId),
    }),
    route({
      name: 'copies.ask',
      version: 1,
      method: 'post',
      path: '/api/schools/:schoolId/copies/:requestId/ask',
      contract: contract.askInput,
      answer: contract.copyAnswer,
      action: 'copies.see',
      audit: 'own-copy.asked',
      useCase: async (caller, asked) => answered(caller, await askForCopy(ports, caller, asked)),
    }),
    route({
      name: 'copies.decide',
      version: 1,
      method: 'post',
      path: '/api/schools/:schoolId/copies/:requestId/decide',
      contract: contract.decideInput,
      answer: contract.copyAnswer,
      action: 'copies.see',
      audit: 'own-copy.decided',
      useCase: async (caller, decided) => answered(caller, await decideOnCopy(ports, caller, decided)),
    }),
  ];
};
