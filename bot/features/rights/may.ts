import { may } from '../../../shared/organisation/permission.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import type { CopySide } from '../../../shared/own-copy/decide.ts';
import { permissions } from '../../../shared/policy.ts';

type MaySide = Readonly<Record<CopySide, (caller: Caller, about: SchoolScope) => boolean>>;

/** The questions each side's people are asked of the permission table with, about their own records. */
export const mayPack: MaySide = {
  school: (caller, about) => may(permissions, caller, 'rights.pack-school', about),
  service: (caller, about) => may(permissions, caller, 'rights.pack-service', about),
};
export const mayHold: MaySide = {
  school: (caller, about) => may(permissions, caller, 'rights.hold-school', about),
  service: (caller, about) => may(permissions, caller, 'rights.hold-service', about),
};
export const maySettle: MaySide = {
  school: (caller, about) => may(permissions, caller, 'rights.periods-school', about),
  service: (caller, about) => may(permissions, caller, 'rights.periods-service', about),
};
