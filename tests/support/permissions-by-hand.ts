import type { Role } from '../../shared/organisation/roles.ts';
import type { Action } from '../../shared/policy.ts';

/** Roles by two letters, so that the table below can be read at a glance. */
const letters: Readonly<Record<string, Role>> = {
  SL: 'service-lead',
  TL: 'team-lead',
  LT: 'link-therapist',
  CT: 'cover-therapist',
  TA: 'therapy-assistant',
  SP: 'specialist',
  AD: 'administrator',
  CO: 'commissioner',
  SE: 'sendco',
  DS: 'deputy-sendco',
  HT: 'head',
  AC: 'agent-of-change',
  CC: 'communication-champion',
  ST: 'school-staff',
};

/** The whole table, written down once more by hand: who may do what within their scope. */
const table: Record<Action, string> = {
  'school.see': '             SL TL LT CT TA SP AD CO SE DS HT AC CC ST',
  'school.see-contacts': '    SL TL LT CT TA SP AD    SE DS HT AC CC ST',
  'cycle.see': '              SL TL LT CT TA          SE DS HT',
  'cycle.offer-times': '            LT CT',
  'cycle.choose-time': '                              SE DS',
  'cycle.prepare': '                LT CT             SE DS',
  'cycle.say-missed': '             LT CT             SE DS',
  'meeting.download': '             LT CT             SE DS',
  'sheet.see': '              SL TL LT CT TA          SE DS HT',
  'sheet.fill-in': '                LT CT             SE DS',
  'sheet.agree': '                  LT CT             SE DS',
  'grid.see': '               SL TL LT CT TA SP    CO SE DS HT AC CC ST',
  'grid.update': '                  LT CT             SE DS',
  'grid.confirm': '                                   SE DS',
  'grid.review': '                  LT CT',
  'hours.see': '              SL TL LT CT TA       CO SE DS HT',
  'request.count': '          SL TL LT CT TA          SE DS HT',
  'request.see': '                  LT CT TA SP       SE DS',
  'request.write': '                                  SE DS',
  'plan.download': '                LT CT             SE DS',
  'report.download': '        SL TL LT CT             SE DS HT',
  'statement.see': '          SL TL LT CT TA       CO SE DS HT',
};

/** The roles that may do an action, by this second hand. */
export const rolesByHand = (action: string): readonly Role[] =>
  (table[action as Action] ?? '').split(/\s+/).flatMap((each) => letters[each] ?? []);

export const actionsByHand = Object.keys(table) as Action[];
