import { z } from 'zod';
import { serviceIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';
import { activitySchema, type HoursActivity } from './activity.ts';
import {
  cancellationRuleSchema,
  cancelledBySchema,
  type CancellationRule,
  type CancelledBy,
  type Effect,
} from './cancellation.ts';
import { chargedMinutes, chargeRuleSchema, type ChargeRule } from './charge.ts';

/** What each activity and each cancelled visit takes from the hours of a service's schools. Rows L08, J05, J12. */
export const tariffSchema = z.object({
  charges: z.partialRecord(activitySchema, chargeRuleSchema),
  cancellations: z
    .array(cancellationRuleSchema)
    .max(cancelledBySchema.options.length)
    .refine((rules) => new Set(rules.map(({ by }) => by)).size === rules.length, 'one rule for each'),
});
export type Tariff = z.infer<typeof tariffSchema>;

/** A service's library as it is kept; undefined until a lead changed it, and then the usual rules hold. */
export const tariffsSchema = tariffSchema.extend({
  serviceId: serviceIdSchema,
  rev: z.number().int().positive(),
  changedAt: instantSchema,
  changedBy: z.object({ personId: z.string(), name: z.string() }),
});
export type Tariffs = z.infer<typeof tariffsSchema>;

const both = (effect: Effect): Omit<CancellationRule, 'by'> => ({ noticeHours: 0, late: effect, inTime: effect });

const usualCancellation: Readonly<Record<CancelledBy, Omit<CancellationRule, 'by'>>> = {
  school: { noticeHours: 24, late: 'lost', inTime: 'not-charged' },
  service: both('made-good'),
  illness: both('made-good'),
  closure: both('not-charged'),
};

/** How an activity is charged: as worked where the library says nothing. */
export const chargeOf = (tariff: Tariff | undefined, activity: HoursActivity): ChargeRule =>
  tariff?.charges[activity] ?? { rule: 'worked' };

/** What becomes of a visit that this one called off. */
export const cancellationOf = (tariff: Tariff | undefined, by: CancelledBy): CancellationRule =>
  tariff?.cancellations.find((rule) => rule.by === by) ?? { by, ...usualCancellation[by] };

/** Every rule that holds, the usual ones filled in, as both sides see them. */
export const wholeTariff = (tariff: Tariff | undefined): Tariff => ({
  charges: Object.fromEntries(activitySchema.options.map((activity) => [activity, chargeOf(tariff, activity)])),
  cancellations: cancelledBySchema.options.map((by) => cancellationOf(tariff, by)),
});

/** A piece of work that is talked about: so many times so many minutes. */
export interface PieceOfWork {
  readonly activity: HoursActivity;
  readonly minutes: number;
  readonly times: number;
}

/** What work would take from the hours, before it is agreed; each piece is charged by itself. Row L08. */
export const estimateMinutes = (tariff: Tariff | undefined, work: readonly PieceOfWork[]): number =>
  work.reduce(
    (sum, { activity, minutes, times }) => sum + times * chargedMinutes(chargeOf(tariff, activity), minutes),
    0,
  );
