import { z } from 'zod';

/**
 * Ids are opaque text without the characters Cosmos DB forbids. A person's account is `tid|oid`, so the bar is allowed.
 * Source: decisions 2, 7; Cosmos DB id rules.
 */
const id = z
  .string()
  .min(1)
  .max(250)
  .regex(/^[^/\\?#\p{Cc}\p{Cs}]+$/u, 'an id may not hold / \\ ? # nor signs that nobody can see');

export const schoolIdSchema = id.brand<'SchoolId'>();
export const serviceIdSchema = id.brand<'ServiceId'>();
export const personIdSchema = id.brand<'PersonId'>();
export const accountIdSchema = id.brand<'AccountId'>();
export const tenantIdSchema = id.brand<'TenantId'>();
export const cycleIdSchema = id.brand<'CycleId'>();
export const slotIdSchema = id.brand<'SlotId'>();
export const sheetIdSchema = id.brand<'SheetId'>();
export const requestIdSchema = id.brand<'RequestId'>();
export const membershipIdSchema = id.brand<'MembershipId'>();
/** The id of any record of a school, whatever its kind. */
export const recordIdSchema = id;

export type SchoolId = z.infer<typeof schoolIdSchema>;
export type ServiceId = z.infer<typeof serviceIdSchema>;
export type PersonId = z.infer<typeof personIdSchema>;
export type AccountId = z.infer<typeof accountIdSchema>;
export type TenantId = z.infer<typeof tenantIdSchema>;
export type CycleId = z.infer<typeof cycleIdSchema>;
export type SlotId = z.infer<typeof slotIdSchema>;
export type SheetId = z.infer<typeof sheetIdSchema>;
export type RequestId = z.infer<typeof requestIdSchema>;
export type MembershipId = z.infer<typeof membershipIdSchema>;

/** The account of a person in one tenant: Entra's tenant id and object id, never an e-mail address. */
export const accountIdOf = (tid: string, oid: string): AccountId => accountIdSchema.parse(`${tid}|${oid}`);

/** The tenant an account is in. */
export const tenantOf = (accountId: AccountId): string => accountId.split('|')[0] ?? '';

/**
 * The school whose partition holds a record, read from the record's id: kind, service, school and what tells it from
 * others, with bars between them. Undefined for text that is no such id.
 */
export function schoolOfRecord(id: string): SchoolId | undefined {
  const [kind, service, school, ...rest] = id.split('|');
  return kind && service && rest.length ? schoolIdSchema.safeParse(school).data : undefined;
}
