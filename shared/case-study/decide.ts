import { problem, type Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/time.ts';
import { tidy } from '../support/work.ts';
import {
  emptiedStudy,
  mostKept,
  mustChange,
  storyFields,
  storyParts,
  type CaseStudy,
  type Risk,
  type Spot,
  type StoryField,
  type StudyActor,
} from './case-study.ts';
import type { StudyOp } from './ops.ts';
import { shown } from './scrub.ts';
import { aroundOf } from './spots.ts';
import { caseStudyText as t } from './text.ts';

/** A spot with the field it is in; `kept` once somebody has looked at it. */
export interface SpotIn extends Spot {
  readonly field: StoryField;
}

/** What the look found in the story as it stands, by the names that this caller may see. */
export interface Looked {
  readonly spots: readonly SpotIn[];
  readonly risks: readonly Risk[];
}

export interface StudyAct {
  readonly actor: StudyActor;
  readonly today: CivilDate;
  readonly activityId: string;
  /** An id for the story in the library. */
  readonly storyId: string;
  /** Only the school releases. */
  readonly mayRelease: boolean;
}

const refuse = (code: Problem['code'], sentence: string) => fail(problem(code, sentence));

/** Spots that nobody has kept, and those that cannot be. */
export const openSpots = ({ texts, kept }: Pick<CaseStudy, 'texts' | 'kept'>, spots: readonly SpotIn[]): SpotIn[] =>
  spots.filter((spot) => {
    const around = aroundOf(texts[spot.field], spot);
    return (
      mustChange(spot.kind) ||
      !kept.some((each) => each.field === spot.field && each.kind === spot.kind && each.around === around)
    );
  });

export const openRisks = ({ answers }: Pick<CaseStudy, 'answers'>, risks: readonly Risk[]): Risk[] =>
  risks.filter((risk) => !answers.some((each) => each.risk === risk));

/** Why a story cannot be read as finished; undefined when it can. */
function whyNotDone(study: CaseStudy, { spots, risks }: Looked): string | undefined {
  if (storyParts.every((part) => !study.texts[part])) return t.why.empty;
  if (openSpots(study, spots).length) return t.why.spots;
  return openRisks(study, risks).length ? t.why.risks : undefined;
}

/** Why this person cannot check it; a second person of the other side does. */
export const whyNotCheck = (
  study: CaseStudy,
  looked: Looked,
  { side, personId }: Pick<StudyActor, 'side' | 'personId'>,
) =>
  study.written.side === side || study.written.personId === personId ? t.why['same-side'] : whyNotDone(study, looked);

/** Why it cannot be released; the look is made anew, since the school's list may have grown. */
export function whyNotRelease(study: CaseStudy, looked: Looked, mayRelease: boolean): string | undefined {
  if (!mayRelease) return t.why.school;
  if (study.state !== 'checked' || !study.checked) return t.why['not-checked'];
  if (!study.family || study.family.no) return t.why.family;
  return whyNotDone(study, looked);
}

/** A change of what is told, or of why it tells nobody, needs the check again. */
const rewritten = (study: CaseStudy, { actor }: StudyAct): CaseStudy => ({
  ...{ ...study, state: 'draft', checked: null, written: actor },
});

function keep(
  study: CaseStudy,
  op: Extract<StudyOp, { do: 'keep' }>,
  { spots }: Looked,
  act: StudyAct,
): Result<CaseStudy> {
  const spot = spots.find(
    ({ field, kind, start, length }) =>
      field === op.field && kind === op.kind && start === op.start && length === op.length,
  );
  if (!spot) return refuse('changed-meanwhile', t.noSpot);
  if (mustChange(spot.kind)) return refuse('looks-identifying', t.cannotKeep);
  if (study.kept.length >= mostKept) return refuse('too-many', t.noSpot);
  const { field, kind } = spot;
  const one = { field, kind, around: aroundOf(study.texts[field], spot), ...act.actor };
  // Whoever only looks has written nothing, so that the other side can still check.
  return ok({ ...study, state: 'draft', checked: null, kept: [...study.kept, one] });
}

function step(study: CaseStudy, op: StudyOp, looked: Looked, act: StudyAct): Result<CaseStudy> {
  const { actor, today } = act;
  if (op.do === 'no') {
    if (!study.family || study.family.no) return refuse('not-ready', t.why.family);
    if (op.on > today) return refuse('not-understood', t.futureDay);
    return ok({
      ...emptiedStudy(study, 'taken-back'),
      rev: study.rev,
      family: { ...study.family, no: { on: op.on, ...actor } },
    });
  }
  if (study.state !== 'draft' && study.state !== 'checked') return refuse('locked', t.notOpen);
  switch (op.do) {
    case 'write': {
      if (op.seen < study.rev && study.written.personId !== actor.personId) {
        const clash = storyFields.some(
          (field) => op.texts[field] !== undefined && op.was[field] !== study.texts[field],
        );
        if (clash) return refuse('changed-meanwhile', t.changedSince(study.written.by));
      }
      const texts = { ...study.texts };
      for (const field of storyFields) texts[field] = shown(tidy(op.texts[field] ?? texts[field]));
      return storyFields.every((field) => texts[field] === study.texts[field])
        ? ok(study)
        : ok({ ...rewritten(study, act), texts });
    }
    case 'keep':
      return keep(study, op, looked, act);
    case 'answer': {
      const words = tidy(op.words);
      if (!words) return refuse('reason-missing', t.answerNeeded);
      const answers = [...study.answers.filter(({ risk }) => risk !== op.risk), { risk: op.risk, words, ...actor }];
      return ok({ ...study, state: 'draft', checked: null, answers });
    }
    case 'asked':
      if (op.on > today) return refuse('not-understood', t.futureDay);
      return ok({ ...study, family: { who: op.who, how: op.how, on: op.on, ...actor, no: null } });
    case 'check': {
      const why = whyNotCheck(study, looked, actor);
      return why ? refuse('not-ready', why) : ok({ ...study, state: 'checked', checked: actor });
    }
    case 'release': {
      const why = whyNotRelease(study, looked, act.mayRelease);
      if (why) return refuse('not-ready', why);
      return ok({ ...study, state: 'released', requestId: null, storyId: act.storyId });
    }
  }
}

/** One change of a case study; what comes twice counts once. Answers `study` itself when nothing changes. Row I20. */
export function decideStudy(study: CaseStudy, op: StudyOp, looked: Looked, act: StudyAct): Result<CaseStudy> {
  if (study.answered.includes(act.activityId)) return ok(study);
  const next = step(study, op, looked, act);
  if (!next.ok || next.value === study) return next;
  return ok({ ...next.value, answered: [...study.answered, act.activityId].slice(-20), rev: study.rev + 1 });
}
