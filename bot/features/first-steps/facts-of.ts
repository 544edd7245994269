import { answeredIn } from '../../../shared/evaluation/columns.ts';
import { orderOfPart, type TermPart } from '../../../shared/calendar/term-part.ts';
import type { PlanningWindow } from '../../../shared/calendar/windows.ts';
import { evaluationIdOf, type Evaluation } from '../../../shared/evaluation/evaluation.ts';
import { presentTerm, type PresentTerm } from '../../../shared/evaluation/present-term.ts';
import { questionnaireOf } from '../../../shared/evaluation/questionnaires.ts';
import type { FirstFacts, HowFar, StepId, ToolFact } from '../../../shared/first-steps/first-steps.ts';
import { longDate, type CivilDate } from '../../../shared/kernel/time.ts';
import { otherSide, type Side } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { cycleIdOf } from '../../../shared/planning/decide.ts';
import { currentReflection, type Reflection } from '../../../shared/reflection/reflection.ts';
import { coverageOf } from '../../../shared/scoping/scoping.ts';
import { canBeOpen, lastReview, strandsThrough } from '../../../shared/scoping/sweep.ts';
import type { MyPair } from '../initial-discussions/my-pairs.ts';
import { windowAhead } from '../planning/next-window.ts';
import type { FirstStepsPorts } from './ports.ts';

type Talks = FirstFacts['talks'];

function talksOf({ sheet }: MyPair, side: Side): Talks {
  if (!sheet) return 'none';
  if (sheet.lockedAt) return 'agreed';
  return sheet.signed[side] ? 'signed' : 'going';
}

const ofBoth = (side: Side, howFar: (of: Side) => HowFar): ToolFact => ({
  mine: howFar(side),
  theirs: howFar(otherSide(side)),
});

function toolFact(evaluations: readonly Evaluation[], questionnaire: string, side: Side): ToolFact {
  const newest = evaluations.find((each) => each.questionnaire.id === questionnaire);
  const content = questionnaireOf(questionnaire);
  return ofBoth(side, (of) => {
    if (!newest || !content) return 'none';
    if (newest.finished[of]) return 'finished';
    const column = newest.together ? 'joint' : of;
    return answeredIn(content, newest.answers[column]) > 0 ? 'going' : 'none';
  });
}

const listsFact = (newest: Reflection | undefined, side: Side): ToolFact =>
  ofBoth(side, (of) => {
    if (newest?.finished[of]) return 'finished';
    return newest?.items.some(({ added }) => added.side === of) ? 'going' : 'none';
  });

/** Where a pair stands, and the record that each step is about. */
export interface Standing {
  readonly facts: FirstFacts;
  readonly about: Readonly<Record<StepId, string>>;
}

/** The term for whose meeting a grid is filled in: the one to be planned, or as long as that lies too far ahead this one. */
function termOfGrid(
  window: PlanningWindow | undefined,
  present: PresentTerm,
  today: CivilDate,
): PresentTerm & TermPart {
  return window && canBeOpen(orderOfPart(window.academicYear, window), today) ? window : present;
}

/** What the school's records say about the way of a pair to its first planning meeting. */
export async function standingOf(ports: FirstStepsPorts, pair: MyPair, side: Side): Promise<Standing> {
  const { school, other } = pair;
  const today = ports.clock.today();
  const [evaluations, [reflection], grid, window, calendar] = await Promise.all([
    ports.evaluations.list(schoolScope(school)),
    ports.reflections.list(schoolScope(school)),
    ports.grid.load(school.id),
    windowAhead(ports, school),
    ports.schools.calendar(school),
  ]);
  const scope = schoolScope(school);
  const stands = grid?.value.serviceId === scope.serviceId ? grid.value : undefined;
  const present = presentTerm(calendar, today);
  const newest = (questionnaire: string): string =>
    evaluations.find((each) => each.questionnaire.id === questionnaire)?.id ??
    evaluationIdOf({ scope, questionnaire, ...present });
  const about: Standing['about'] = {
    talks: school.id,
    baseline: newest('baseline'),
    detailed: newest('detailed'),
    reflection: reflection?.id ?? currentReflection(scope, present).id,
    grid: cycleIdOf(school, termOfGrid(window, present, today)),
    planning: school.id,
  };
  const facts: FirstFacts = {
    other: other.name,
    talks: talksOf(pair, side),
    tools: {
      baseline: toolFact(evaluations, 'baseline', side),
      reflection: listsFact(reflection, side),
      detailed: toolFact(evaluations, 'detailed', side),
    },
    grid: {
      filled: coverageOf(stands?.entries ?? []).filled,
      strands: strandsThrough(stands, stands?.sweep?.label).length,
      reviewed: lastReview(stands) !== null,
    },
    planning: window && {
      label: window.label,
      opensOn: longDate(window.opensOn),
      isOpen: window.opensAt <= ports.clock.now(),
    },
  };
  return { facts, about };
}
