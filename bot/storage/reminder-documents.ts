import { z } from 'zod';
import { accountIdSchema, type AccountId } from '../../shared/kernel/ids.ts';
import { civilDateSchema, instantSchema, type CivilDate, type Instant } from '../../shared/kernel/time.ts';
import { reminderItemSchema, type ReminderItem, type Told } from '../ports/reminders.ts';
import { toDocument } from './documents.ts';

/** One item, in the partition of its tenant and day, or among what waits for its person. */
export const filedSchema = reminderItemSchema.extend({ _etag: z.string() });

/** That a tenant has items of a moment; `writtenAt` is in milliseconds of the product's clock. */
export const reminderMarkSchema = z.object({
  id: z.string(),
  tenantId: z.string(),
  writtenAt: z.number(),
  _etag: z.string(),
});

export const toldSchema = z.object({
  day: civilDateSchema,
  accountId: accountIdSchema,
  keys: z.array(z.string()),
  at: instantSchema,
});

/** Seconds after which the database takes a marker away by itself: longer than anybody can pause, who is told once all the same. */
const keptFor = 400 * 24 * 60 * 60;

export const daySlot = (day: CivilDate): string => `remind|${day}`;
export const tenantSlot = (tenantId: string, day: CivilDate): string => `remind|${tenantId}|${day}`;
export const waitingSlot = (accountId: AccountId): string => `remind-waiting|${accountId}`;

export const itemId = ({ accountId, schoolId }: Pick<ReminderItem, 'accountId' | 'schoolId'>): string =>
  `${accountId}|${schoolId}`;

export const itemDocument = ({ accountId, schoolId, on, at }: ReminderItem, slot: string) =>
  toDocument('reminder', { id: itemId({ accountId, schoolId }), slot, accountId, schoolId, on, at });

export const markDocument = (tenantId: string, day: CivilDate, at: Instant, writtenAt: number) =>
  toDocument('reminder-mark', { id: `${at}|${tenantId}`, slot: daySlot(day), tenantId, at, writtenAt });

export const toldDocument = (told: Told, slot: string) =>
  toDocument('told', { id: `told|${told.accountId}`, slot, ttl: keptFor, ...told });
