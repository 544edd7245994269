import { ownWording } from '../../../shared/balanced-system/content.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { addMinutes } from '../../../shared/kernel/time.ts';
import { visitCardText as t } from '../../../shared/visits/card-text.ts';
import { visitsText } from '../../../shared/visits/text.ts';
import {
  beginsAt,
  minutesOf,
  standingMinutes,
  timetableOf,
  type Visit,
  type VisitPart,
} from '../../../shared/visits/visit.ts';
import {
  execute,
  heading,
  list,
  primaryIf,
  quiet,
  section,
  text,
  type Action,
  type Element,
} from '../../cards/card.ts';
import type { SeenVisit } from './see-visit.ts';

/** What a card of a visit is drawn with besides the visit. */
export interface VisitDrawing extends SeenVisit {
  readonly mayLog: boolean;
  readonly mayCancel: boolean;
  readonly mayDropIn: boolean;
  readonly tab: string;
  readonly newId: string;
  readonly notice?: string | undefined;
  readonly said?: string | undefined;
  readonly typed?: Readonly<Record<string, string>> | undefined;
  /** A text may tell who a child is: the form comes back with the tick to keep it. */
  readonly warned?: boolean;
}

/** A button of one visit. */
export const onVisit = (
  verb: string,
  title: string,
  { visit: { id, rev }, newId }: Pick<VisitDrawing, 'visit' | 'newId'>,
  isPrimary = false,
): Action => execute(title, { verb: `visit.${verb}`, v: 1, id, rev, newId }, primaryIf(isPrimary));

/** Whether its time has come, so that it can be logged. */
export const hasBegun = ({ visit, now }: Pick<SeenVisit, 'visit' | 'now'>): boolean => beginsAt(visit) <= now;

/** 'Thu 3 Dec, 09:00 to 12:00' */
export const whenOf = ({ on, startsAt, parts }: Visit): string =>
  visitsText.when(on, startsAt, addMinutes(startsAt, minutesOf(parts)));

/** 'Groups (targeted, talk group)' */
export const whatOf = ({ activity, purpose, strand, level }: VisitPart): string => {
  const where = [strand ? ownWording.strands[strand].name : '', level ? visitsText.levels[level] : ''];
  const more = [purpose, ...where].filter(Boolean).join(', ');
  return more ? `${hoursText.activity[activity]} (${more})` : hoursText.activity[activity];
};

const partLine = ({ part, at }: ReturnType<typeof timetableOf>[number]): string =>
  t.part(at, whatOf(part), part.minutes, [t.people(part.audience), part.room].filter(Boolean).join(', '));

/** How it stands, in one sentence. */
export function standingOf(seen: SeenVisit): string {
  const { visit } = seen;
  if (visit.done) return t.state.done(standingMinutes(visit, 'used'), visit.done.by);
  const off = visit.cancellation;
  if (off) {
    const side = off.side ? ` (${visitsText.side[off.side]})` : '';
    return t.state.cancelled(visitsText.bySide[off.by], off.name, side);
  }
  return hasBegun(seen) ? t.state.toLog : t.state.ahead(standingMinutes(visit, 'planned'));
}

/** What the rule did to hours of a visit that was cancelled or cut short. */
export function ruleOf({ cancellation, done }: Visit): string[] {
  if (cancellation)
    return [
      `${visitsText.becomes(cancellation.effect, cancellation.minutes)}. ${visitsText.notice(cancellation.noticeHours)}: ${cancellation.reason}`,
    ];
  return done?.short
    ? [`${visitsText.becomes(done.short.effect, done.short.minutes)} (${visitsText.bySide[done.short.by]}).`]
    : [];
}

/** The visit, when, with whom, and how it stands: the top of both sides' cards. */
export function top(drawing: Pick<VisitDrawing, keyof SeenVisit | 'said'>): Element[] {
  const { visit, said, left } = drawing;
  return [
    heading(t.title),
    text(visit.schoolName, { spacing: 'None', isSubtle: true }),
    ...(said ? [text(said, { weight: 'Bolder' })] : []),
    text(`${whenOf(visit)}. ${t.with(visit.therapist.name)}`),
    text(standingOf(drawing)),
    ...ruleOf(visit).map((line) => text(line)),
    quiet(t.left(left, visit.academicYear)),
  ];
}

/** The parts of the day with their times. */
export const dayOf = (visit: Visit): Element =>
  section(t.day, [
    list([...(visit.travelMinutes ? [t.way(visit.travelMinutes)] : []), ...timetableOf(visit).map(partLine)]),
  ]);
