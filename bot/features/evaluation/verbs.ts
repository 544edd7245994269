import { z } from 'zod';
import type { EvaluationOp } from '../../../shared/evaluation/decide.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import { verb, type Verb } from '../../ports/declaration.ts';
import { evaluationFor } from './change-evaluation.ts';
import { findThemOut, markPlace, openPlace, savePlace } from './fill-in.ts';
import { answersInput, lowInput, unknownInput } from './inputs.ts';
import { openMenu } from './menu.ts';
import { placeOf } from './place.ts';
import type { EvaluationPorts } from './ports.ts';
import { putLowItems } from './put-low-items.ts';

const nothing = z.object({});

/** Every button of the evaluations' cards. */
export const evaluationVerbs = (ports: EvaluationPorts): Verb[] => {
  const open = openPlace(ports);
  const menu = openMenu(ports);
  const { outOfDate } = evaluationText.card;
  const fresh: Verb['fresh'] = async (caller, press) => {
    const found = await evaluationFor(ports, caller, placeOf(press.id)?.evaluationId ?? '');
    return found ? open(caller, press, outOfDate) : menu(caller, { ...press, id: 'me' }, outOfDate);
  };
  const saving = (name: string, by: 1 | -1): Verb =>
    verb({
      ...{ name, version: 1, contract: answersInput, action: 'evaluation.fill-in', audit: 'evaluation.answered' },
      ...{ useCase: savePlace(ports, by), fresh },
    });
  const marking = (
    name: string,
    audit: string,
    op: Extract<EvaluationOp, { do: 'finish' | 'read' | 'together' }>,
  ): Verb =>
    verb({
      ...{ name, version: 1, contract: nothing, action: 'evaluation.fill-in', audit },
      ...{ useCase: markPlace(ports, op), fresh },
    });
  return [
    verb({
      name: 'evaluation.menu',
      version: 1,
      contract: nothing,
      action: 'evaluation.see',
      audit: 'evaluation.listed',
      useCase: (caller, press) => menu(caller, press),
      fresh: (caller, press) => menu(caller, press, outOfDate),
    }),
    verb({
      name: 'evaluation.open',
      version: 1,
      contract: nothing,
      action: 'evaluation.see',
      audit: 'evaluation.read',
      useCase: (caller, press) => open(caller, press),
      fresh,
    }),
    saving('evaluation.next', 1),
    saving('evaluation.back', -1),
    marking('evaluation.finish', 'evaluation.finished', { do: 'finish' }),
    marking('evaluation.read', 'evaluation.read-only', { do: 'read' }),
    marking('evaluation.together', 'evaluation.together', { do: 'together', on: true }),
    verb({
      name: 'evaluation.find-out',
      version: 1,
      contract: unknownInput,
      action: 'evaluation.fill-in',
      audit: 'evaluation.find-out-added',
      useCase: findThemOut(ports),
      fresh,
    }),
    verb({
      name: 'evaluation.to-grid',
      version: 1,
      contract: lowInput,
      action: 'grid.update',
      audit: 'grid.gaps-from-evaluation',
      useCase: putLowItems(ports),
      fresh,
    }),
  ];
};
