import { signpostsOpen, type Decision } from '../../../shared/decision/decision.ts';
import { unownedSince } from '../../../shared/decision/owner.ts';
import { may } from '../../../shared/organisation/permission.ts';
import { sideSchema } from '../../../shared/organisation/roles.ts';
import { participantFor, schoolOn } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Drawer } from '../../ports/drawer.ts';
import { fileSchool } from '../reminders/file-reminders.ts';
import { decisionCard, movedDecision } from './cards.ts';
import { drawingFor, seenDecision, surroundingsOf } from './see-decision.ts';
import type { DecisionPorts } from './ports.ts';

const mostRemembered = 2_000;

/**
 * The live card of a request for both sides. As it is drawn, whoever is to hear that nobody has the request, or to say
 * whether a signpost helped, is filed to be looked at. Rows G12, G16, G19; hazard H-01.
 */
export const decisionDrawer = (ports: DecisionPorts): Drawer => {
  const file = fileSchool(ports);
  // A card is drawn for each of both and again as it is filled; what follows from it is filed once a revision.
  const filed = new Set<string>();
  const fileOnce = async ({ id, rev, schoolId }: Decision, since: string | undefined): Promise<void> => {
    const once = `${id}#${rev}#${since ?? ''}`;
    if (filed.has(once)) return;
    await file(schoolId);
    if (filed.size >= mostRemembered) filed.clear();
    filed.add(once);
  };
  return {
    prefix: 'decision',
    load: async (schoolId, about) => {
      const [stored, around] = await Promise.all([
        ports.decisions.load(schoolId, about),
        surroundingsOf(ports, schoolId),
      ]);
      if (!stored || !around) return undefined;
      const { value } = stored;
      const since = unownedSince(value, around.school);
      if (since !== undefined || signpostsOpen(value).length) await fileOnce(value, since);
      const seen = seenDecision(value, around);
      const present = schoolOn(around.school, around.today);
      return {
        participants: sideSchema.options.flatMap((side) => participantFor(present, side) ?? []),
        maySee: (caller) => may(permissions, caller, 'decision.see', value),
        draw: (caller) => decisionCard(drawingFor(ports, caller, seen, around)),
        moved: (summary) => movedDecision(value, summary),
      };
    },
  };
};
