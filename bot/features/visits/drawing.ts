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
import { standingOfWish } from '../../../shared/visits/wish.ts';
import { wishText as w } from '../../../shared/visits/wish-text.ts';
import { card, heading, list, quiet, section, text, type Action, type Element } from '../../cards/card.ts';
import { buttonsOf, type Drawing } from '../../cards/drawing.ts';
import type { SeenVisit } from './see-visit.ts';

/** What a card of a visit is drawn with besides the visit. */
export interface VisitDrawing extends SeenVisit, Drawing {
  readonly mayLog: boolean;
  readonly mayCancel: boolean;
  readonly mayDropIn: boolean;
  readonly mayPlan: boolean;
  readonly mayWish: boolean;
  /** The day of a move has no pupils: the form comes back with the tick to mean it. */
  readonly isOdd?: boolean;
}

const button = buttonsOf('visit');

/** A button of one visit. */
export const onVisit = (
  verb: string,
  title: string,
  { visit: { id, rev }, newId }: Pick<VisitDrawing, 'visit' | 'newId'>,
  isPrimary = false,
): Action => button(verb, title, { id, rev, newId }, isPrimary);

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
export function standingOf(seen: Pick<VisitDrawing, keyof SeenVisit | 'mayLog'>): string {
  const { visit } = seen;
  if (visit.done) return t.state.done(standingMinutes(visit, 'used'), visit.done.by);
  const off = visit.cancellation;
  if (off) {
    const side = off.side ? ` (${visitsText.side[off.side]})` : '';
    return t.state.cancelled(visitsText.bySide[off.by], off.name, side);
  }
  if (hasBegun(seen)) return seen.mayLog ? t.state.toLog : t.state.toBeLogged;
  return t.state.ahead(standingMinutes(visit, 'planned'));
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
export function top(drawing: Pick<VisitDrawing, keyof SeenVisit | 'said' | 'mayLog'>): Element[] {
  const { visit, said, left } = drawing;
  return [
    heading(visit.isElsewhere ? t.work : t.title),
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

/** How the school's last word about a day of it stands: what does not suit and what became of it. Row J01. */
export function wishLines({ visit }: Pick<VisitDrawing, 'visit'>): string[] {
  const wish = visit.wishes.at(-1);
  if (!wish) return [];
  const standing = standingOfWish(wish, visit);
  const became = standing === 'kept' && wish.answer ? w.kept(wish.answer.by, wish.answer.text) : '';
  return [w.because(wish.on, wish.by, wish.reason), standing === 'kept' ? became : w.standing[standing]];
}

interface FormOf {
  readonly title: string;
  readonly intro: string;
  /** What it is about, before what is asked. */
  readonly lines?: readonly string[];
  readonly inputs: readonly Element[];
  /** The verb that sends it, with the words of its button. */
  readonly send: readonly [verb: string, words: string];
  readonly back?: string;
}

/** A form about one visit: which one, what is asked, and the way back. */
export function formOf(drawing: VisitDrawing, { title, intro, lines = [], inputs, send, back = t.back }: FormOf) {
  const { visit, notice } = drawing;
  const body = [
    heading(title),
    text(`${visit.schoolName}, ${whenOf(visit)}`, { spacing: 'None', isSubtle: true }),
    text(intro),
    ...lines.map((line) => text(line)),
    ...inputs,
  ];
  const actions = [onVisit(send[0], send[1], drawing, true), onVisit('show', back, drawing)];
  return { card: card(title, body, actions, [notice]), summary: title };
}
