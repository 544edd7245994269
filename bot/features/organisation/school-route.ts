import type { z } from 'zod';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { Action } from '../../../shared/policy.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { theirSchool } from './schools-of.ts';
import type { SchoolStore } from './store.ts';

/** A route about one school, as its feature declares it; `run` gets the school once the caller may see it. */
interface OfSchool<Input, Answer> extends Omit<Route<Input, Answer>, 'action' | 'useCase'> {
  readonly action: Action;
  /** What is asked of the school before: less than `action` where a refusal is told in words. Left out for the same. */
  readonly sees?: Action;
  run(caller: Caller, school: School, input: Input): Promise<Result<Answer>>;
}

/** A school of others is answered as one that does not exist, by every route that is about one school. */
export const schoolRoute = <Input extends { readonly schoolId: string }, Answer>(
  ports: { readonly schools: SchoolStore },
  { run, sees, ...declared }: OfSchool<Input, Answer>,
): Route =>
  route({
    ...declared,
    useCase: async (caller, input: Input): Promise<Result<Answer>> => {
      const school = await theirSchool(ports.schools, caller, input.schoolId, sees ?? declared.action);
      return school.ok ? run(caller, school.value, input) : school;
    },
  });

/** One kind of change that the tab sends: where to, what it holds, the event it leaves, and what it asks to be done. */
export interface TabChange<Input, Op> {
  readonly path: string;
  readonly name: string;
  readonly contract: z.ZodType<Input>;
  readonly audit: string;
  op(input: Input): Op;
}

/** What every change that the tab sends about a school names. */
export interface TabEdit {
  readonly schoolId: string;
  /** Minted where the change is made, so that one sent twice counts once. */
  readonly editId: string;
  /** The author has read that the words may tell who a child is, and keeps them. */
  readonly confirmed?: boolean | undefined;
}
