import { z } from 'zod';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import * as contract from '../../../shared/hours/contract.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { Action } from '../../../shared/policy.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import { allocateHours, correctHours } from './change-ledger.ts';
import type { LedgerPagePorts } from './ports.ts';
import { seeAsked } from './see-asked.ts';
import { hoursOf } from './see-hours.ts';
import { seeLedger, seePostings } from './see-ledger.ts';
import { changeTariffs, seeTariffs } from './tariffs.ts';
import { askTransfer, decideTransfer } from './transfers.ts';

const path = '/api/schools/:schoolId/hours';

const reading = (ports: LedgerPagePorts): Route[] => [
  schoolRoute(ports, {
    ...{ name: 'hours.read', version: 1, method: 'get', path, action: 'hours.see', audit: 'hours.read' },
    contract: z.object({ schoolId: z.string() }),
    answer: contract.hoursAnswer,
    run: async (_, school) => ok(await hoursOf(ports, school)),
  }),
  schoolRoute(ports, {
    ...{ name: 'hours.ledger', version: 1, method: 'get', path: `${path}/ledger`, action: 'hours.see' },
    audit: 'hours.read',
    contract: contract.ledgerInput,
    answer: contract.ledgerAnswer,
    run: async (caller, school, { year }) => ok(await seeLedger(ports, caller, school, year)),
  }),
  schoolRoute(ports, {
    ...{ name: 'hours.postings', version: 1, method: 'get', path: `${path}/postings`, action: 'hours.see' },
    audit: 'hours.read',
    contract: contract.postingsInput,
    answer: contract.postingsAnswer,
    run: async (_, school, input) => ok(await seePostings(ports, school, input)),
  }),
  schoolRoute(ports, {
    ...{ name: 'hours.tariffs', version: 1, method: 'get', path: `${path}/tariffs`, action: 'hours.see' },
    audit: 'hours.tariffs-read',
    contract: contract.tariffsInput,
    answer: contract.tariffsAnswer,
    run: async (caller, school) => ok(await seeTariffs(ports, caller, school)),
  }),
];

/** A change of the ledger, answered with the ledger after it. */
const change = <Input extends { readonly schoolId: string; readonly year?: string | undefined }>(
  ports: LedgerPagePorts,
  {
    word,
    action,
    audit,
    takes,
    run,
  }: {
    readonly word: string;
    readonly action: Action;
    readonly audit: string;
    readonly takes: z.ZodType<Input>;
    run(ports: LedgerPagePorts, caller: Caller, school: School, input: Input, audit: string): Promise<Result<unknown>>;
  },
): Route =>
  schoolRoute(ports, {
    ...{ name: `hours.${word.replace('/', '-')}`, version: 1, method: 'post', path: `${path}/${word}`, action, audit },
    contract: takes,
    answer: contract.ledgerAnswer,
    run: async (caller, school, input) => {
      const done = await run(ports, caller, school, input, audit);
      return done.ok ? ok(await seeLedger(ports, caller, school, input.year)) : done;
    },
  });

/** Hours of a school: what both sides see, and what the service and its leads change. Rows L05-L12. */
export const hoursRoutes = (ports: LedgerPagePorts): Route[] => [
  ...reading(ports),
  change(ports, {
    ...{ word: 'corrections', action: 'hours.correct', audit: 'hours.corrected' },
    takes: contract.correctInput,
    run: correctHours,
  }),
  change(ports, {
    ...{ word: 'allocations', action: 'hours.decide', audit: 'hours.allocated' },
    takes: contract.allocateInput,
    run: allocateHours,
  }),
  change(ports, {
    ...{ word: 'transfers', action: 'hours.ask', audit: 'hours.transfer-asked' },
    takes: contract.askTransferInput,
    run: askTransfer,
  }),
  change(ports, {
    ...{ word: 'transfers/decide', action: 'hours.ask', audit: 'hours.transfer-decided' },
    takes: contract.decideTransferInput,
    run: decideTransfer,
  }),
  schoolRoute(ports, {
    ...{ name: 'hours.set-tariffs', version: 1, method: 'post', path: `${path}/tariffs`, action: 'hours.set-tariffs' },
    audit: 'hours.tariffs-changed',
    contract: contract.changeTariffsInput,
    answer: contract.tariffsAnswer,
    run: (caller, school, input) => changeTariffs(ports, caller, school, input, 'hours.tariffs-changed'),
  }),
  route({
    ...{ name: 'hours.asked', version: 1, method: 'get', path: '/api/hours-asked', action: 'hours.decide' },
    audit: 'hours.asked-read',
    contract: z.object({}),
    answer: contract.askedAnswer,
    useCase: async (caller) => ok(await seeAsked(ports, caller)),
  }),
];
