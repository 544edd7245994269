import { may } from '../../../shared/organisation/permission.ts';
import type { Caller, Participant } from '../../../shared/organisation/roles.ts';
import { participantFor, schoolOn, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { scopeOf, type Visit } from '../../../shared/visits/visit.ts';
import type { Drawer } from '../../ports/drawer.ts';
import type { FactsPorts, FilingPorts } from '../reminders/facts-ports.ts';
import { fileSchool } from '../reminders/file-reminders.ts';
import type { VisitDrawing } from './drawing.ts';
import type { VisitPorts } from './ports.ts';
import { seenVisit, type SeenVisit } from './see-visit.ts';
import { movedVisit, visitCard } from './visit-card.ts';

/** What a visit's card is drawn with for one caller. */
export function drawingFor(ports: Pick<VisitPorts, 'links' | 'ids'>, caller: Caller, seen: SeenVisit): VisitDrawing {
  const scope = scopeOf(seen.visit);
  return {
    ...seen,
    mayLog: may(permissions, caller, 'visit.log', scope),
    mayCancel: may(permissions, caller, 'visit.cancel', scope),
    mayDropIn: may(permissions, caller, 'visit.take-slot', scope) && !may(permissions, caller, 'visit.log', scope),
    mayPlan: may(permissions, caller, 'visit.plan', scope),
    mayWish: may(permissions, caller, 'visit.wish', scope),
    tab: ports.links.tab(`${seen.visit.schoolId}/visits`, caller.accountId),
    newId: ports.ids.make(),
  };
}

/** Who has its card: the therapist of the visit as long as she works there, else whoever does; and the SENDCo. */
function participantsOf({ therapist }: Visit, school: School): Participant[] {
  const isThere = school.people.some(({ accountId }) => accountId === therapist.accountId);
  const service = isThere ? therapist : participantFor(school, 'link-therapist');
  const side = participantFor(school, 'sendco');
  return [...(service ? [service] : []), ...(side ? [side] : [])];
}

/**
 * The live card of a visit for both sides; with that of one that was held the look for its note is filed. Rows J01, J04, J12, J14.
 */
export const visitDrawer = (ports: VisitPorts & FilingPorts & FactsPorts): Drawer => {
  const file = fileSchool(ports);
  return {
    prefix: 'visit',
    load: async (schoolId, about) => {
      const [stored, record] = await Promise.all([ports.visits.load(schoolId, about), ports.schools.load(schoolId)]);
      if (!stored || !record) return undefined;
      const { value } = stored;
      const seen = await seenVisit(ports, value);
      // Whoever is to be reminded of the note is filed with the card that says that it is missing.
      if (value.state === 'done' && !value.note) await file(schoolId);
      return {
        participants: participantsOf(value, schoolOn(record, ports.clock.today())),
        maySee: (caller) => may(permissions, caller, 'visit.see', scopeOf(value)),
        draw: (caller) => visitCard(drawingFor(ports, caller, seen)),
        moved: (summary) => movedVisit(value, summary),
      };
    },
  };
};
