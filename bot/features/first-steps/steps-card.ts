import { firstSteps, nextStep, type StepId } from '../../../shared/first-steps/first-steps.ts';
import { firstStepsText as say } from '../../../shared/first-steps/text.ts';
import type { Side } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { card, facts, heading, primaryIf, section, strong, submit, text, type Action } from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';
import type { MyPair } from '../initial-discussions/my-pairs.ts';
import type { Standing } from './facts-of.ts';

/** The button of one school among several; answered below. */
export const stepsButton = ({ id }: Pick<School, 'id'>, title: string = say.button.steps): Action =>
  submit(title, { verb: 'first-steps.open', v: 1, id, rev: 1 });

const verbs: Readonly<Record<StepId, Readonly<Record<Side, string>>>> = {
  talks: { sendco: 'initial.start', 'link-therapist': 'initial.start' },
  baseline: { sendco: 'evaluation.open', 'link-therapist': 'evaluation.open' },
  reflection: { sendco: 'reflection.open', 'link-therapist': 'reflection.open' },
  detailed: { sendco: 'evaluation.open', 'link-therapist': 'evaluation.open' },
  grid: { sendco: 'scoping.update', 'link-therapist': 'scoping.review' },
  planning: { sendco: 'say.plan', 'link-therapist': 'say.plan' },
};

/** The six steps of a pair from hello to planning, with whose turn each is, and a button for each. Row C01. */
export function stepsCard(school: School, { facts: known, about }: Standing, side: Side): Message {
  const steps = firstSteps(known, side);
  const next = nextStep(steps, known);
  const leads = next ? say.next(say.steps[next]) : say.nothingNext;
  const summary = `${say.at(school.name)}. ${leads}`;
  const lines = steps.map(({ id, turn, says }) => [say.steps[id], `${say.turn[turn]}: ${says}`] as const);
  const buttons = steps.map(({ id }) =>
    submit(
      say.steps[id],
      { verb: verbs[id][side], v: 1, id: about[id], rev: 1 },
      primaryIf(id === (next ?? 'planning')),
    ),
  );
  return {
    card: card(
      summary,
      [heading(say.at(school.name)), text(say.about), strong(leads), section(say.title, [facts(lines)])],
      buttons,
    ),
    summary,
  };
}

/** Which of several schools it is about. */
export function whichSchoolCard(pairs: readonly MyPair[]): Message {
  const most = 6;
  return {
    card: card(
      say.whichSchool,
      [heading(say.title), text(say.whichSchool)],
      pairs.slice(0, most).map(({ school }) => stepsButton(school, school.name)),
    ),
    summary: say.whichSchool,
  };
}
