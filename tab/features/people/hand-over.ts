import type { ServiceAnswer } from '../../../shared/joining/contract.ts';
import { civilDateSchema, type CivilDate } from '../../../shared/kernel/time.ts';
import { serviceText } from './service-text.ts';

const t = serviceText.handOver;

/** What the form holds while somebody fills it in. `without` are schools that are unticked. */
export interface TypedHandOver {
  readonly from: string;
  readonly to: string;
  readonly kind: 'covers' | 'takes-over' | '';
  readonly on: string;
  readonly until: string;
  readonly without: readonly string[];
}

type Colleague = ServiceAnswer['colleagues'][number];

export const schoolsOf = (colleagues: readonly Colleague[], accountId: string): Colleague['schools'] =>
  colleagues.find((each) => each.accountId === accountId)?.schools ?? [];

type Planned =
  | { readonly missing: string }
  /** `says` is what will happen, before it is pressed. */
  | { readonly says: string; readonly body: object };

/** What will happen, in words and as it is sent; or the first thing that is missing. */
export function planned(typed: TypedHandOver, colleagues: readonly Colleague[], today: CivilDate): Planned {
  const { missing } = t;
  const [from, to] = [typed.from, typed.to].map((id) => colleagues.find(({ accountId }) => accountId === id));
  if (!from) return { missing: missing.from };
  const schools = from.schools.filter(({ id }) => !typed.without.includes(id));
  if (schools.length === 0) return { missing: missing.schools };
  if (!to || to === from) return { missing: missing.to };
  if (!typed.kind) return { missing: missing.kind };
  const on = civilDateSchema.safeParse(typed.on).data;
  if (!on) return { missing: missing.on };
  if (on < today) return { missing: missing.past };
  const names = schools.map(({ name }) => name);
  const body = { kind: typed.kind, from: from.accountId, to: to.accountId, on, schoolIds: schools.map(({ id }) => id) };
  if (typed.kind === 'takes-over')
    return { says: t.takingOver(to.name, from.name, names, on), body: { ...body, until: null } };
  const until = civilDateSchema.safeParse(typed.until).data;
  if (!until) return { missing: missing.until };
  if (until < on) return { missing: missing.order };
  return { says: t.covering(to.name, from.name, names, on, until), body: { ...body, until } };
}
