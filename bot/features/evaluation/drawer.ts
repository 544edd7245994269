import { openHelps } from '../../../shared/evaluation/helps.ts';
import type { Evaluation } from '../../../shared/evaluation/evaluation.ts';
import { unsettled } from '../../../shared/evaluation/compare.ts';
import type { Questionnaire } from '../../../shared/evaluation/questionnaire.ts';
import { questionnaireOf } from '../../../shared/evaluation/questionnaires.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import { viewFor } from '../../../shared/evaluation/view.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import { otherSide, sideSchema, type Caller } from '../../../shared/organisation/roles.ts';
import { participantFor } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { card, heading, list, openUrl, primary, strong, submit, text } from '../../cards/card.ts';
import type { Drawer } from '../../ports/drawer.ts';
import type { Message } from '../../ports/sender.ts';
import { sentenceCard } from '../planning/cards.ts';
import { idOf } from './place.ts';
import type { EvaluationPorts } from './ports.ts';

const say = evaluationText.card;
/** Most statements with a call for help on one card. */
const mostHelps = 5;

/**
 * What one side is told of the other: that it is through, and what it asks for help with. It holds no form, since it is
 * drawn anew while somebody reads it; what can be pressed opens below.
 */
export function newsCard(q: Questionnaire, evaluation: Evaluation, caller: Caller, tab: string): Message {
  const side = sideOf(caller, evaluation);
  if (!side) return sentenceCard(evaluationText.refused.notForYou);
  const view = viewFor(q, evaluation, side);
  const theirs = evaluation.finished[otherSide(side)];
  const helps = side === 'link-therapist' ? openHelps(q, evaluation) : [];
  const settles = unsettled(q, view).length > 0;
  const next = view.together ? say.newsTogether : evaluation.finished[side] ? say.newsCompare : say.newsNext;
  const lines = [
    ...(theirs ? [say.news(theirs.by, q.title, evaluation.schoolName)] : []),
    ...(helps[0] ? [say.help(helps[0].asked.by)] : []),
  ];
  const summary = lines[0] ?? say.summary(evaluation.schoolName, q, say.here);
  const body = [
    heading(evaluation.schoolName),
    text(say.title(q, evaluation), { spacing: 'None' }),
    ...lines.map(strong),
    ...(theirs ? [text(next)] : []),
    ...(helps.length ? [list(helps.slice(0, mostHelps).map(({ item }) => item.text))] : []),
  ];
  const id = settles
    ? idOf({ evaluationId: evaluation.id, at: 'settle', page: 0 })
    : idOf({ evaluationId: evaluation.id, at: evaluation.finished[side] ? 'end' : 'page', page: undefined });
  const title = settles ? say.compare : evaluation.finished[side] ? say.here : say.answer;
  const button = submit(title, { verb: 'evaluation.open', v: 1, id, rev: evaluation.rev }, primary);
  return { card: card(summary, body, [button, openUrl(say.tab, tab)]), summary };
}

/** The one card of an evaluation in each chat: it comes when the other side is through, or asks for help. */
export const evaluationDrawer = (ports: EvaluationPorts): Drawer => ({
  prefix: 'evaluation',
  load: async (schoolId, about) => {
    const evaluation = (await ports.evaluations.load(schoolId, about))?.value;
    const school = evaluation && (await ports.schools.load(schoolId));
    const q = evaluation && questionnaireOf(evaluation.questionnaire.id, evaluation.questionnaire.version);
    if (!evaluation || !school || !q) return undefined;
    return {
      participants: sideSchema.options.flatMap((side) => participantFor(school, side) ?? []),
      maySee: (caller) => may(permissions, caller, 'evaluation.see', evaluation),
      draw: (caller) =>
        newsCard(q, evaluation, caller, ports.links.tab(`${schoolId}/evaluations/${q.id}`, caller.accountId)),
      moved: (summary) => ({
        ...sentenceCard(say.title(q, evaluation)),
        ...(summary ? { summary } : {}),
      }),
    };
  },
});
