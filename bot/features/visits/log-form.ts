import { z } from 'zod';
import { ownWording } from '../../../shared/balanced-system/content.ts';
import { levelSchema, strandSchema } from '../../../shared/balanced-system/framework.ts';
import { activitySchema } from '../../../shared/hours/activity.ts';
import { cancelledBySchema } from '../../../shared/hours/cancellation.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { visitCardText as t } from '../../../shared/visits/card-text.ts';
import type { Logged } from '../../../shared/visits/decide.ts';
import { visitsText } from '../../../shared/visits/text.ts';
import { longestPart, type Audience, type Visit, type VisitPart } from '../../../shared/visits/visit.ts';
import type { Element } from '../../cards/card.ts';
import { choose, type Choice } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { formOf, whatOf, type VisitDrawing } from './drawing.ts';

const said = z.string().max(40).default('');
/** As many parts as a card has room for; more are logged in the tab. */
export const mostInCard = 6;
const partNames = Array.from({ length: mostInCard }, (_, n) => `minutes${n}`);

export const loggingInput = z.object({
  ...{ minutes0: said, minutes1: said, minutes2: said, minutes3: said, minutes4: said, minutes5: said },
  ...{ activity: said, where: said, people: said, shortBy: said },
});
export type LoggingInput = z.infer<typeof loggingInput>;

const steps = [0, 5, 10, 15, 20, 30, 40, 45, 50, 60, 75, 90, 105, 120, 150, 180, 210, 240, 300, 360];
const asPlanned = 'as-planned';

function minuteChoices(planned: number): Choice[] {
  const all = [...new Set([...steps, planned])].sort((one, other) => one - other);
  return all.map((each) => ({ title: each ? t.form.minute(each) : t.form.notDone, value: String(each) }));
}

const whereOf = ({ strand, level }: Pick<VisitPart, 'strand' | 'level'>): string => `${strand ?? '-'}${level ?? '-'}`;

/** Every strand with each level, and the planned combination where it is another one. */
function whereChoices(part: VisitPart): Choice[] {
  const all = strandSchema.options.flatMap((strand) =>
    ([1, 2, 3] as const).map((level) => ({
      title: `${ownWording.strands[strand].name}, ${visitsText.levels[level]}`,
      value: `${strand}${level}`,
    })),
  );
  const none = { title: t.form.anywhere, value: '--' };
  const own = [
    part.strand ? ownWording.strands[part.strand].name : '',
    part.level ? visitsText.levels[part.level] : '',
  ];
  const planned = { title: own.filter(Boolean).join(', '), value: whereOf(part) };
  return [none, ...all].some(({ value }) => value === planned.value) ? [none, ...all] : [planned, none, ...all];
}

const kinds = ['children', 'staff', 'parents'] as const;
const counts: Readonly<Record<(typeof kinds)[number], readonly number[]>> = {
  children: [1, 2, 3, 4, 5, 6, 8, 10, 15, 30],
  staff: [1, 2, 3, 5, 10, 20, 40],
  parents: [1, 2, 5, 10, 20],
};
const nobody: Audience = { children: 0, staff: 0, parents: 0 };

function peopleChoices({ audience }: VisitPart): Choice[] {
  const others = kinds.flatMap((kind) =>
    counts[kind].map((count) => ({ title: t.people({ ...nobody, [kind]: count }), value: `${kind}:${count}` })),
  );
  return [
    { title: t.people(audience) || t.form.nobody, value: asPlanned },
    { title: t.form.nobody, value: 'nobody' },
    ...others,
  ];
}

type Typed = NonNullable<VisitDrawing['typed']>;

/** What one piece of work was, where in the framework, and for how many people. */
const detailInputs = (part: VisitPart, typed: Typed): Element[] => {
  const { form: f } = t;
  return [
    choose(
      { id: 'activity', label: f.activity, errorMessage: f.activityError, value: typed['activity'] ?? part.activity },
      activitySchema.options.map((each) => ({ title: hoursText.activity[each], value: each })),
    ),
    choose(
      { id: 'where', label: f.where, errorMessage: f.whereError, value: typed['where'] ?? whereOf(part) },
      whereChoices(part),
    ),
    choose(
      { id: 'people', label: f.people, errorMessage: f.peopleError, value: typed['people'] ?? asPlanned },
      peopleChoices(part),
    ),
  ];
};

const minutesInput = (id: string, label: string, part: VisitPart, typed: Typed): Element =>
  choose(
    { id, label, errorMessage: t.form.minutesError, value: typed[id] ?? String(part.minutes) },
    minuteChoices(part.minutes),
  );

/** Everything about one piece of work that stands alone. */
export const partInputs = (part: VisitPart, typed: Typed): Element[] => [
  minutesInput('minutes0', t.form.minutes, part, typed),
  ...detailInputs(part, typed),
];

/** The form of a visit that was not as planned, everything filled in as planned. Row J04. */
export function logForm(drawing: VisitDrawing): Message {
  const { visit, typed = {} } = drawing;
  const parts = visit.parts.slice(0, mostInCard);
  const [only] = parts;
  const minutes = parts.map((part, n) =>
    minutesInput(partNames[n] ?? '', parts.length === 1 ? t.form.minutes : t.form.minutesOf(whatOf(part)), part, typed),
  );
  const details = only && parts.length === 1 ? detailInputs(only, typed) : [];
  const short = choose(
    { id: 'shortBy', label: t.form.short, errorMessage: t.form.shortError, value: typed['shortBy'] ?? 'no' },
    [
      { title: t.form.notShort, value: 'no' },
      ...cancelledBySchema.options.map((by) => ({ title: visitsText.by[by], value: by })),
    ],
  );
  const { title, intro } = t.form;
  return formOf(drawing, { title, intro, inputs: [...minutes, ...details, short], send: ['log', t.logIt] });
}

const wrong = (sentence: string) => fail(problem('not-understood', sentence));

/** How many people a choice stands for; undefined for text that is none. */
function audienceIn(typed: string, planned: Audience): Audience | undefined {
  if (typed === '' || typed === asPlanned) return planned;
  if (typed === 'nobody') return nobody;
  const [kind, count] = typed.split(':');
  const known = kinds.find((each) => each === kind);
  return known && /^\d{1,3}$/.test(count ?? '') ? { ...nobody, [known]: Number(count) } : undefined;
}

/** What the form says of a visit; an input that the client left out stays as planned. */
export function loggedIn(visit: Pick<Visit, 'parts' | 'travelMinutes'>, typed: LoggingInput): Result<Logged> {
  const isOne = visit.parts.length === 1;
  const parts: VisitPart[] = [];
  for (const [n, part] of visit.parts.entries()) {
    const raw = typed[(partNames[n] ?? '') as keyof LoggingInput] ?? '';
    const minutes = raw === '' ? part.minutes : Number(raw);
    if (!Number.isInteger(minutes) || minutes < 0 || minutes > longestPart || (minutes > 0 && minutes < 5))
      return wrong(t.form.minutesError);
    if (minutes === 0) continue;
    if (!isOne) {
      parts.push({ ...part, minutes });
      continue;
    }
    const activity = activitySchema.safeParse(typed.activity || part.activity);
    const where = typed.where || whereOf(part);
    const strand = strandSchema.safeParse(where.slice(0, -1));
    const level = levelSchema.safeParse(Number(where.slice(-1)));
    const audience = audienceIn(typed.people, part.audience);
    if (!activity.success) return wrong(t.form.activityError);
    if (!audience) return wrong(t.form.peopleError);
    const place = { strand: strand.data ?? null, level: level.data ?? null };
    if (whereOf(place) !== where) return wrong(t.form.whereError);
    parts.push({ ...part, minutes, activity: activity.data, audience, ...place });
  }
  const short = typed.shortBy === '' || typed.shortBy === 'no' ? null : cancelledBySchema.safeParse(typed.shortBy);
  if (short && !short.success) return wrong(t.form.shortError);
  return ok({ parts, travelMinutes: visit.travelMinutes, short: short ? short.data : null });
}
