import { z } from 'zod';
import { serviceIdSchema } from '../kernel/ids.ts';

/**
 * An organisation whose people are served. `signIn.needs` is what its own rule asks of a sign-in to the tab: 'mfa', or
 * the name of an authentication context such as 'c1'. Source: decisions 9, C-07, C-09.
 */
export const tenantSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The services whose people work with this organisation. */
  serviceIds: z.array(serviceIdSchema).default([]),
  signIn: z.object({ needs: z.string().regex(/^[\w:.-]{1,100}$/) }).optional(),
});
export type Tenant = z.infer<typeof tenantSchema>;

/** How a person signed in, by the token: the methods used, and the authentication contexts that were met. */
export interface SignIn {
  readonly amr: readonly string[];
  readonly acrs: readonly string[];
}

/** Whether a sign-in is as strong as the person's organisation asks. */
export function isStrongEnough({ signIn }: Tenant, { amr, acrs }: SignIn): boolean {
  if (!signIn) return true;
  return (signIn.needs === 'mfa' ? amr : acrs).includes(signIn.needs);
}
