import { colleagueOf } from '../../../../shared/joining/colleague.ts';
import type { Invitation } from '../../../../shared/joining/invitation.ts';
import { invitationSchema } from '../../../../shared/joining/invitation.ts';
import { handoverSchema } from '../../../../shared/joining/handover.ts';
import { joiningText } from '../../../../shared/joining/text.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { roleSchema, sideSchema } from '../../../../shared/organisation/roles.ts';
import { giverCard, invitationCard } from '../../../../bot/features/joining/invitation-card.ts';
import { handedOverCard, handOverCard } from '../../../../bot/features/joining/hand-over-card.ts';
import { codeCard, inviteCard } from '../../../../bot/features/joining/invite-card.ts';
import { handoverNewsCard } from '../../../../bot/features/joining/handover-drawer.ts';
import { missingYearCard } from '../../../../bot/features/calendar/missing-year.ts';
import { familyCard } from '../../../../bot/features/family-page/drawer.ts';
import { vacancyCard } from '../../../../bot/features/joining/vacancy.ts';
import { leaveCard } from '../../../../bot/features/joining/leave-chat.ts';
import type { Message } from '../../../../bot/ports/sender.ts';
import { accountOf, buildSchools } from '../../../../infra/local/sample/build.ts';
import { samplePeople, sampleService } from '../../../../infra/local/sample/people.ts';
import { serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { namings, type Naming, type Shown } from './every-card.ts';

const serviceId = serviceIdSchema.parse(sampleService.id);
const today = date('2026-11-27');
const long = 'a'.repeat(200);

const invitation = (state: Invitation['state'], names: Naming): Invitation =>
  invitationSchema.parse({
    id: 'invitation|service-weald|school-hazelbrook|id-1',
    schoolId: 'school-hazelbrook',
    serviceId,
    place: names.school,
    name: names.sendco,
    email: 'somebody.with.a.long.name@fernhill.example',
    role: 'communication-champion',
    scope: { kind: 'school', schoolId: 'school-hazelbrook', serviceId },
    from: today,
    until: null,
    invitedBy: { personId: 'person-1', accountId: 't|o', name: names.therapist },
    invitedAt: instant('2026-11-27T09:00:00Z'),
    expiresAt: instant('2026-12-11T09:00:00Z'),
    codeHash: 'hash',
    state,
    given: {
      personId: 'person-2',
      accountId: 't|p',
      name: names.sendco,
      organisation: 'Fern Hill Learning Trust',
      at: instant('2026-11-28T09:00:00Z'),
    },
    decided: { by: names.therapist, personId: 'person-1', at: instant('2026-11-28T10:00:00Z') },
    membershipId: 'membership|service-weald|school-hazelbrook|id-1',
    answered: [],
    rev: 2,
  });

/** The cards of joining, leaving and handing over, with names of every length and a form as full as it can be. */
export const joiningCards = (): Shown[] => Object.entries(namings).flatMap(([how, names]) => cardsWith(names, how));

function cardsWith(names: Naming, how: string): Shown[] {
  const shown = (name: string, message: Message): Shown => {
    if (!message.card) throw new Error(`${name} is no card`);
    return { name: `${name}, ${how}`, card: message.card, summary: message.summary };
  };
  const schools = Array.from({ length: 12 }, () => ({ ...buildSchools()[0]!, name: names.school }));
  const colleagues = samplePeople.flatMap((person) => {
    const account = { ...accountOf(person), name: names.therapist };
    return colleagueOf(account, serviceId, { contact: { email: null, phone: null }, reach: '' }) ?? [];
  });
  const common = { newId: '0'.repeat(36), notice: joiningText.notAllowed };
  const handover = handoverSchema.parse({
    id: 'handover|service-weald|service-weald|id-1',
    schoolId: serviceId,
    serviceId,
    kind: 'covers',
    from: { accountId: 't|o', personId: 'person-1', name: names.therapist },
    to: { accountId: 't|p', personId: 'person-2', name: names.sendco },
    on: today,
    until: '2026-12-18',
    schools: [{ schoolId: 'school-hazelbrook', membershipId: 'm', newId: 'n' }],
    decided: { by: names.sendco, personId: 'person-3', accountId: 't|q', at: instant('2026-11-27T09:00:00Z') },
    rev: 1,
  });
  const typed = { role: 'head' as const, name: long, email: long };
  return [
    shown('invite, one school', inviteCard({ schools: schools.slice(0, 1), roles: ['sendco'], newId: common.newId })),
    shown('invite, many schools', inviteCard({ schools, roles: roleSchema.options, typed, ...common })),
    shown('the code', codeCard(invitation('open', names), 'ABCDEFGH23', 'https://example.org/tab')),
    ...invitationSchema.shape.state.options.map((state) =>
      shown(`an invitation, ${state}`, invitationCard(invitation(state, names), joiningText.changedMeanwhile)),
    ),
    shown('a code that waits', giverCard(invitation('given', names))),
    shown('a code that was refused', giverCard(invitation('refused', names))),
    shown('hand over', handOverCard({ serviceId, colleagues, today, ...common, typed: { kind: 'covers' } })),
    ...sideSchema.options.map((side) =>
      shown(`no ${side}`, vacancyCard({ ...schools[0]!, people: [] }, side, 'https://example.org/tab')),
    ),
    ...(['locked', 'sent', 'urgent', 'unread', 'neither'] as const).map((how) =>
      shown(
        `a family’s page, ${how}`,
        familyCard(
          {
            ...{ number: 123, yearGroup: 'Reception' },
            lockedAt: how === 'locked' ? instant('2026-11-27T09:00:00Z') : null,
            readNowAt: how === 'urgent' || how === 'unread' ? instant('2026-11-27T09:00:00Z') : null,
            toldUnread: how === 'unread' ? 1 : 0,
            sent: how === 'sent' ? { at: instant('2026-11-27T09:00:00Z'), how: 'link' } : null,
          },
          'https://example.org/tab',
        ),
      ),
    ),
    ...[0, 1, 12].map((count) =>
      shown(
        `${count} schools without dates`,
        missingYearCard(
          '2027-28',
          Array.from({ length: count }, () => names.school),
          'https://example.org/tab',
        ),
      ),
    ),
    shown('leave', leaveCard([{ title: joiningText.leave.line('sendco', names.school), value: 'm-1' }])),
    shown('handed over', handedOverCard(handover, 'https://example.org/tab')),
    ...[true, false].map((isNew) =>
      shown(
        isNew ? 'schools come' : 'schools go',
        handoverNewsCard(
          handover,
          schools.map(({ name }) => ({ name, planId: 'plan|service|school|2026-27|spring' })),
          { tab: 'https://example.org/tab', pack: () => `https://example.org/${'a'.repeat(600)}` },
          isNew,
        ),
      ),
    ),
    shown('handed over for good', handedOverCard({ ...handover, kind: 'takes-over' }, 'https://example.org/tab')),
  ];
}
