import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { copyAnswer } from '../../../shared/own-copy/contract.ts';
import * as contract from '../../../shared/rights/contract.ts';
import { packText } from '../../../shared/rights/pack-text.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { copyAs } from '../own-copy/see-copies.ts';
import { changeBundle } from './change-bundle.ts';
import { askToDispose, decideDisposal } from './dispose.ts';
import { changeHold } from './hold.ts';
import { packLinks } from './pack-file.ts';
import { changePeriod } from './periods.ts';
import type { RightsPorts } from './ports.ts';
import { seeDue } from './see-due.ts';

export const rightsRoutes = (ports: RightsPorts): Route[] => [
  route({
    name: 'rights.pack',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/requests/:requestId/pack/:side',
    contract: contract.packInput,
    answer: contract.packAnswer,
    action: 'rights.see',
    audit: 'rights.pack-asked',
    useCase: async (caller, { side, ...asked }) => {
      const known = contract.sideSchema.safeParse(side).data;
      return known
        ? packLinks(ports, caller, { ...asked, side: known })
        : fail(problem('not-found', packText.notYours));
    },
  }),
  route({
    name: 'rights.hold',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/copies/:requestId/hold',
    contract: contract.holdInput,
    answer: copyAnswer,
    action: 'rights.see',
    audit: 'rights.hold-changed',
    useCase: async (caller, asked) => {
      const changed = await changeHold(ports, caller, asked);
      return changed.ok ? ok({ copy: copyAs(ports, caller, changed.value) }) : changed;
    },
  }),
  route({
    name: 'rights.due',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/records-due',
    contract: contract.dueInput,
    answer: contract.dueAnswer,
    action: 'rights.see',
    audit: 'rights.due-read',
    useCase: (caller, asked) => seeDue(ports, caller, asked),
  }),
  route({
    name: 'rights.ask-disposal',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/records-due/ask',
    contract: contract.disposeInput,
    answer: contract.dueAnswer,
    action: 'rights.see',
    audit: 'rights.disposal-asked',
    useCase: (caller, asked) => askToDispose(ports, caller, asked),
  }),
  route({
    name: 'rights.decide-disposal',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/records-due/decide',
    contract: contract.disposalInput,
    answer: contract.dueAnswer,
    action: 'rights.see',
    audit: 'rights.disposal-decided',
    useCase: (caller, decided) => decideDisposal(ports, caller, decided),
  }),
  route({
    name: 'rights.bundle',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/records-due/bundle',
    contract: contract.bundleInput,
    answer: contract.dueAnswer,
    action: 'rights.see',
    audit: 'rights.bundle-changed',
    useCase: (caller, asked) => changeBundle(ports, caller, asked),
  }),
  route({
    name: 'rights.periods',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/retention-periods',
    contract: contract.periodInput,
    answer: contract.dueAnswer,
    action: 'rights.see',
    audit: 'rights.period-changed',
    useCase: (caller, asked) => changePeriod(ports, caller, asked),
  }),
];
