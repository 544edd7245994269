import { ownColumn } from '../../../shared/evaluation/columns.ts';
import { questionnaireOf, questionnaires } from '../../../shared/evaluation/questionnaires.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import { viewFor } from '../../../shared/evaluation/view.ts';
import { sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { card, execute, heading, openUrl, quiet, section, submit, text, type Action } from '../../cards/card.ts';
import type { Command, Press, PressAnswer } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { helpCard } from '../organisation/cards.ts';
import { noneFor } from '../organisation/my-schools.ts';
import { schoolsOf, theirSchool } from '../organisation/schools-of.ts';
import { sentenceCard } from '../planning/cards.ts';
import { standingLines } from './end-card.ts';
import type { EvaluationPorts } from './ports.ts';
import { presentOf } from './see-evaluations.ts';

const say = evaluationText.card;

/** Most schools with a button in one card; the rest are in the tab. */
const mostButtons = 5;

/** The way from any other card to a school's evaluations; answered below. */
export const evaluationButton = (schoolId: string): Action =>
  submit(say.button, { verb: 'evaluation.menu', v: 1, id: schoolId, rev: 1 });

/** The questionnaires of a school with where this term's stand, and a button for each. */
export async function menuCard(
  ports: EvaluationPorts,
  caller: Caller,
  school: School,
  notice?: string,
): Promise<Message> {
  const side = sideOf(caller, schoolScope(school));
  const tab = ports.links.tab(`${school.id}/evaluations`, caller.accountId);
  const opens = openUrl(say.tab, tab);
  const summary = `${school.name}: ${say.menu}`;
  const body = [heading(school.name), text(say.menu, { spacing: 'None' })];
  if (!side)
    return {
      card: card(summary, [...body, text(evaluationText.refused.notForYou)], [opens], [notice]),
      summary,
    };
  const all = await ports.evaluations.list(schoolScope(school));
  const rows = await Promise.all(
    questionnaires.map(async (newest) => {
      const evaluation = await presentOf(ports, school, newest, all);
      const q = questionnaireOf(newest.id, evaluation.questionnaire.version) ?? newest;
      const view = viewFor(q, evaluation, side);
      const isBegun = view.progress[ownColumn(view, side)] > 0;
      const title = view.finished[side] ? say.look(q.shortTitle) : (isBegun ? say.goOn : say.begin)(q.shortTitle);
      const lines = [q.about, ...(evaluation.rev ? standingLines({ q, view, side }) : [])];
      return {
        part: section(
          q.title,
          lines.map((line) => text(line, { spacing: 'Small' })),
        ),
        button: execute(title, { verb: 'evaluation.open', v: 1, id: evaluation.id, rev: evaluation.rev || 1 }),
      };
    }),
  );
  const notes = questionnaires.map(({ notice: licence }) => quiet(licence));
  return {
    card: card(
      summary,
      [...body, ...rows.map(({ part }) => part), ...notes],
      [...rows.slice(0, mostButtons).map(({ button }) => button), opens],
      [notice],
    ),
    summary,
  };
}

/** Which of several schools it is about. */
function whichCard(ports: EvaluationPorts, caller: Caller, schools: readonly School[], notice?: string): Message {
  const buttons = schools
    .slice(0, mostButtons)
    .map(({ id, name }) => submit(name, { verb: 'evaluation.menu', v: 1, id, rev: 1 }));
  const body = [heading(say.menu), text(say.which)];
  const tab = openUrl(organisationText.openTab, ports.links.tab('', caller.accountId));
  return { card: card(say.menu, body, [...buttons, tab], [notice]), summary: say.menu };
}

async function begin(ports: EvaluationPorts, caller: Caller, notice?: string): Promise<Message> {
  const schools = await schoolsOf(ports, caller, 'evaluation.see');
  const [only] = schools;
  if (!only) return sentenceCard(noneFor(caller, evaluationText.refused.notForYou));
  return schools.length === 1 ? menuCard(ports, caller, only, notice) : whichCard(ports, caller, schools, notice);
}

/** 'evaluate', 'baseline', 'audit': the questionnaires of one's school, or the choice of a school. Row D01. */
export const evaluateCommand = (ports: EvaluationPorts): Command => ({
  words: ['evaluate', 'evaluation', 'evaluations', 'baseline', 'audit'],
  run: async (caller) => [await begin(ports, caller)],
});

/** The button of a school, or of anything that leads to evaluations, where the id is 'me'. */
export const openMenu =
  (ports: EvaluationPorts) =>
  async (caller: Caller, press: Press, notice?: string): Promise<PressAnswer> => {
    if (press.id === 'me') return { message: await begin(ports, caller, notice) };
    const found = await theirSchool(ports.schools, caller, press.id, 'evaluation.see');
    return {
      message: found.ok ? await menuCard(ports, caller, found.value, notice) : helpCard(organisationText.noSuchSchool),
    };
  };
