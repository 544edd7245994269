import { z } from 'zod';
import { ok } from '../../../shared/kernel/result.ts';
import * as contract from '../../../shared/sharing-agreement/contract.ts';
import { route, type Route } from '../../ports/declaration.ts';
import type { AgreementPorts } from './ports.ts';
import { seeAgreement } from './see-agreement.ts';
import { seeRegister } from './see-register.ts';
import { writeAgreement } from './write-agreement.ts';

export const agreementRoutes = (ports: AgreementPorts): Route[] => [
  route({
    name: 'agreement.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/agreement',
    contract: contract.agreementInput,
    answer: contract.agreementAnswer,
    action: 'agreement.standing',
    audit: 'agreement.read',
    useCase: (caller, { schoolId }) => seeAgreement(ports, caller, schoolId),
  }),
  route({
    name: 'agreement.write',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/agreement',
    contract: contract.agreementWriteInput,
    answer: contract.agreementAnswer,
    action: 'agreement.write',
    audit: 'agreement.written',
    useCase: (caller, written) => writeAgreement(ports, caller, written),
  }),
  route({
    name: 'agreements.list',
    version: 1,
    method: 'get',
    path: '/api/agreements',
    contract: z.object({}),
    answer: contract.registerAnswer,
    action: 'agreement.register',
    audit: 'agreement.listed',
    useCase: async (caller) => {
      const lines = await seeRegister(ports, caller);
      return ok({ lines, file: lines.length ? ports.links.register(caller.accountId) : null });
    },
  }),
];
