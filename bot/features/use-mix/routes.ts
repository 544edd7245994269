import type { z } from 'zod';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import * as contract from '../../../shared/use-mix/contract.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import { agreeToMix, proposeMix } from './change-mix.ts';
import type { UseMixPorts } from './ports.ts';
import { seeMix } from './see-mix.ts';

const path = '/api/schools/:schoolId/hours/mix';

interface Changing<Input> {
  readonly name: string;
  readonly path: string;
  readonly audit: string;
  readonly contract: z.ZodType<Input>;
  run(ports: UseMixPorts, caller: Caller, school: School, input: Input, audit: string): Promise<Result<unknown>>;
}

/** A change, answered with the mix after it. */
const change = <Input extends { readonly schoolId: string; readonly year: string }>(
  ports: UseMixPorts,
  { run, ...declared }: Changing<Input>,
): Route =>
  schoolRoute(ports, {
    ...{ ...declared, version: 1, method: 'post', action: 'use-mix.agree', answer: contract.mixAnswer },
    run: async (caller, school, input: Input) => {
      const done = await run(ports, caller, school, input, declared.audit);
      return done.ok ? ok(await seeMix(ports, caller, school, input.year)) : done;
    },
  });

/** What the hours of a year are for: read by both sides, proposed by one and agreed by the other. Row L18. */
export const useMixRoutes = (ports: UseMixPorts): Route[] => [
  schoolRoute(ports, {
    ...{ name: 'use-mix.read', version: 1, method: 'get', path, action: 'use-mix.see', audit: 'hours.mix-read' },
    contract: contract.mixInput,
    answer: contract.mixAnswer,
    run: async (caller, school, { year }) => ok(await seeMix(ports, caller, school, year)),
  }),
  change(ports, {
    ...{ name: 'use-mix.propose', path, audit: 'hours.mix-proposed' },
    contract: contract.proposeInput,
    run: proposeMix,
  }),
  change(ports, {
    ...{ name: 'use-mix.agree', path: `${path}/agree`, audit: 'hours.mix-agreed' },
    contract: contract.agreeInput,
    run: agreeToMix,
  }),
];
