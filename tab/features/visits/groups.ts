import { levelSchema, strandSchema } from '../../../shared/balanced-system/framework.ts';
import { civilDateSchema } from '../../../shared/kernel/time.ts';
import { requestIdSchema } from '../../../shared/kernel/ids.ts';
import {
  faultOfGroup,
  fidelitySchema,
  keyStageSchema,
  mostMembers,
  mostSessions,
  notHeldSchema,
  whoseSchema,
  type GroupSaid,
  type GroupSession,
} from '../../../shared/visits/group.ts';
import { visitGroupText as t } from '../../../shared/visits/group-text.ts';
import { visitsTabText } from '../../../shared/visits/tab-text.ts';
import { numberIn } from './visits.ts';

type Fields = Readonly<Record<string, string>>;

/** Requests that are ticked, as a form keeps them: one text. */
export const tickedIn = (fields: Fields): string[] => (fields['requests'] ?? '').split(' ').filter(Boolean);
export const ticked = (fields: Fields, id: string, isTicked: boolean): string =>
  [...tickedIn(fields).filter((each) => each !== id), ...(isTicked ? [id] : [])].join(' ');

/** What was typed of a group, or the sentence about what is missing. */
export function groupIn(fields: Fields): GroupSaid | string {
  const name = fields['name']?.trim() ?? '';
  const members = numberIn(fields['members'] ?? '', 0, mostMembers);
  const sessionsPlanned = numberIn(fields['sessionsPlanned'] ?? '', 0, mostSessions);
  const places = numberIn(fields['places'] || '0', 0, mostMembers);
  const waiting = numberIn(fields['waiting'] || '0', 0, mostMembers);
  const requestIds = tickedIn(fields).map((id) => requestIdSchema.parse(id));
  if (!name) return t.problems.name;
  if (members === undefined) return visitsTabText.wrongNumber(t.fields.members);
  if (sessionsPlanned === undefined) return visitsTabText.wrongNumber(t.fields.sessionsPlanned);
  if (places === undefined) return visitsTabText.wrongNumber(t.fields.places);
  if (waiting === undefined) return visitsTabText.wrongNumber(t.fields.waiting);
  const fault = faultOfGroup({ members, requestIds });
  if (fault) return fault;
  return {
    ...{ name, members, sessionsPlanned, requestIds, places, waiting },
    activity: fields['activity']?.trim() ?? '',
    strand: strandSchema.safeParse(fields['strand']).data ?? null,
    level: levelSchema.safeParse(Number(fields['level'])).data ?? null,
    keyStage: keyStageSchema.parse(fields['keyStage']),
    implements: whoseSchema.parse(fields['implements']),
    runs: whoseSchema.parse(fields['runs']),
    monitors: whoseSchema.parse(fields['monitors']),
    startsOn: civilDateSchema.safeParse(fields['startsOn']).data ?? null,
    nextStartOn: civilDateSchema.safeParse(fields['nextStartOn']).data ?? null,
    outcome: fields['outcome']?.trim() ?? '',
    isOver: fields['isOver'] === 'yes',
  };
}

/** What was typed of a session, or the sentence about what is missing. */
export function sessionIn(id: string, fields: Fields): GroupSession | string {
  const on = civilDateSchema.safeParse(fields['on']);
  if (!on.success) return visitsTabText.wrongDay;
  const notHeld = notHeldSchema.safeParse(fields['notHeld']);
  if (notHeld.success) return { id, on: on.data, attended: null, fidelity: null, notHeld: notHeld.data };
  const attended = numberIn(fields['attended'] ?? '', 0, mostMembers);
  if (attended === undefined) return visitsTabText.wrongNumber(t.attended);
  return {
    id,
    on: on.data,
    attended,
    fidelity: fidelitySchema.safeParse(fields['fidelity']).data ?? null,
    notHeld: null,
  };
}
