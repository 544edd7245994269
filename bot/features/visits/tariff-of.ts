import type { Tariff } from '../../../shared/hours/tariff.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { VisitPorts } from './ports.ts';

/** By which rules a service charges visits and what is cancelled; undefined while the usual ones hold. */
export const tariffOf = async (ports: Pick<VisitPorts, 'tariffs'>, serviceId: ServiceId): Promise<Tariff | undefined> =>
  (await ports.tariffs.load(serviceId))?.value;
