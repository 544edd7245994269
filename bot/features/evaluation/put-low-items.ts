import { evaluationText } from '../../../shared/evaluation/text.ts';
import { planText } from '../../../shared/evaluation/plan-text.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { evaluationKeyOf } from '../../../shared/evaluation/evaluation.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { sentenceCard } from '../planning/cards.ts';
import { evaluationFor } from './change-evaluation.ts';
import { draw } from './fill-in.ts';
import { placeOf } from './place.ts';
import type { EvaluationPorts } from './ports.ts';
import { putItems } from './put-on-grid.ts';

/** Puts the low items that were ticked on the grid as gaps, and shows where the two are. Row WF06. */
export const putLowItems =
  (ports: EvaluationPorts) =>
  async (caller: Caller, press: Press, { low }: { readonly low: string }): Promise<PressAnswer> => {
    const place = placeOf(press.id);
    const key = place && evaluationKeyOf(place.evaluationId);
    const found = place && (await evaluationFor(ports, caller, place.evaluationId));
    if (!key || !found) return { message: sentenceCard(evaluationText.refused.none) };
    const items = low.split(',').filter(Boolean);
    const { activityId, audit } = press;
    const put = await putItems(ports, caller, { q: found.questionnaire, key, items }, { activityId, audit });
    const end = { ...place, at: 'end' } as const;
    if (!put.ok) return { message: await draw(ports, caller, found, end, { notices: [put.problem.sentence] }) };
    const { added, lines } = put.value;
    const said = added > 0 ? planText.added(added) : planText.thereAlready(items.length);
    return { message: await draw(ports, caller, found, end, { notices: [said], plan: lines }) };
  };
