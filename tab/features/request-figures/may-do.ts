import type { Role } from '../../../shared/organisation/roles.ts';
import { requestFiguresPolicy } from '../../../shared/request-figures/policy.ts';

/** Whether one of somebody’s roles has these figures: the same table that the server asks. */
export const mayDo = (
  roles: readonly { readonly role: Role }[],
  action: (typeof requestFiguresPolicy)[number]['action'],
): boolean =>
  requestFiguresPolicy.some((line) => {
    const allowed: readonly Role[] = line.roles;
    return line.action === action && roles.some(({ role }) => allowed.includes(role));
  });
