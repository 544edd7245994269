import { roleSchema, rolesOfSide, type Role } from './roles.ts';

/** Groups of roles that the lines of the permission table name. Rows B01-B09. */
export const everyone: readonly Role[] = roleSchema.options;
export const notCommissioners: readonly Role[] = everyone.filter((role) => role !== 'commissioner');

/** The therapist's side of the link, the school's side, and both. */
export const therapists = rolesOfSide['link-therapist'];
export const sendcos = rolesOfSide.sendco;
export const pair: readonly Role[] = [...therapists, ...sendcos];

/** Who answers for several schools on the service's side. */
export const leads: readonly Role[] = ['service-lead', 'team-lead'];

/** Who follows the planning of a school without taking part in it. */
export const lookersOn: readonly Role[] = [...leads, 'therapy-assistant', 'head'];

/** Who uses the grid in their daily work with the school. */
export const gridReaders: readonly Role[] = everyone.filter((role) => role !== 'administrator');

/** Who may know figures that name nobody. */
export const figureReaders: readonly Role[] = [...pair, ...lookersOn, 'commissioner'];
