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
  'school.add': '             SL                AD',
  'people.manage': '          SL TL LT CT       AD    SE DS HT',
  'people.hand-over': '       SL TL             AD',
  'organisation.add': '       SL                AD',
  'invite.service-lead': '    SL',
  'invite.administrator': '   SL                AD',
  'invite.commissioner': '    SL                AD',
  'invite.team-lead': '       SL                AD',
  'invite.link-therapist': '  SL TL             AD',
  'invite.cover-therapist': ' SL TL             AD',
  'invite.therapy-assistant': 'SL TL LT CT       AD',
  'invite.specialist': '      SL TL LT CT       AD',
  'invite.sendco': '          SL TL LT CT       AD    SE    HT',
  'invite.deputy-sendco': '   SL TL LT CT       AD    SE    HT',
  'invite.head': '            SL TL LT CT       AD    SE',
  'invite.agent-of-change': ' SL TL                   SE DS HT',
  'invite.communication-champion': 'SL TL             SE DS HT',
  'invite.school-staff': '    SL TL                   SE DS HT',
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
  'request.list': '           SL TL LT CT TA SP       SE DS HT',
  'request.see': '                  LT CT TA SP       SE DS',
  'request.who-has-seen': '         LT CT             SE DS',
  'request.write': '                                  SE DS',
  'journey.list': '           SL TL LT CT TA SP       SE DS HT',
  'journey.see-holder': '     SL TL LT CT TA SP       SE DS HT',
  'journey.see': '                  LT CT TA SP',
  'journey.write': '                LT CT',
  'journey.set-holder': '     SL TL LT CT',
  'copies.see': '             SL TL LT CT             SE DS HT',
  'copies.decide-school': '                           SE DS HT',
  'copies.decide-service': '  SL TL LT CT',
  'agreement.standing': '     SL TL LT CT TA SP AD    SE DS HT AC CC ST',
  'agreement.see': '          SL TL             AD    SE DS HT',
  'agreement.write': '        SL                AD',
  'agreement.register': '     SL TL             AD',
  'plan.download': '                LT CT             SE DS',
  'report.download': '        SL TL LT CT             SE DS HT',
  'statement.see': '          SL TL LT CT TA       CO SE DS HT',
};

/** The roles that may do an action, by this second hand. */
export const rolesByHand = (action: string): readonly Role[] =>
  (table[action as Action] ?? '').split(/\s+/).flatMap((each) => letters[each] ?? []);

export const actionsByHand = Object.keys(table) as Action[];
