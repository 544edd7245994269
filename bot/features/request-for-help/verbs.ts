import { z } from 'zod';
import { steps } from '../../../shared/request-for-help/completeness.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { verb, type Verb } from '../../ports/declaration.ts';
import { readAddress } from '../sheet/address.ts';
import { childCard } from './child-card.ts';
import { childInput, flagInput, newChildInput, stepInput } from './inputs.ts';
import { closedCard } from './list-card.ts';
import type { RequestPorts } from './ports.ts';
import { redrawStep, saveStep } from './save-step.ts';
import {
  askFirst,
  checkFlags,
  moveChild,
  openChild,
  openStep,
  saveNewChild,
  showChild,
  showList,
} from './work-cards.ts';

/** Every button of the children to talk about. */
export const requestVerbs = (ports: RequestPorts): Verb[] => {
  const fresh: Verb['fresh'] = (caller, press) =>
    readAddress(press.id).rowId
      ? showChild(ports, caller, press, (drawing) => childCard({ ...drawing, notice: requestText.outOfDate }))
      : showList(ports, caller, press, requestText.outOfDate);
  const none = z.object({});
  const common = { version: 1, fresh } as const;
  const see = { ...common, action: 'request.see', audit: 'request.opened' } as const;
  const write = { ...common, action: 'request.write' } as const;
  return [
    verb({
      ...common,
      name: 'request.list',
      contract: none,
      action: 'request.count',
      audit: 'request.listed',
      useCase: (caller, press) => showList(ports, caller, press),
    }),
    verb({
      ...common,
      name: 'request.close',
      contract: none,
      action: 'request.count',
      audit: 'request.listed',
      useCase: () => Promise.resolve({ message: closedCard() }),
    }),
    verb({ ...see, name: 'request.open', contract: childInput, useCase: openChild(ports) }),
    verb({
      ...see,
      name: 'request.show',
      contract: none,
      useCase: (caller, press) => showChild(ports, caller, press, childCard),
    }),
    verb({ ...write, name: 'request.add', contract: none, audit: 'request.asked-first', useCase: askFirst(ports) }),
    verb({
      ...write,
      name: 'request.check',
      contract: flagInput,
      audit: 'request.route-shown',
      useCase: checkFlags(ports),
    }),
    verb({
      ...write,
      name: 'request.begin',
      contract: newChildInput,
      audit: 'request.begun',
      useCase: saveNewChild(ports),
    }),
    ...steps.flatMap((step) => [
      verb({ ...see, name: `request.${step}`, contract: none, useCase: openStep(ports, step) }),
      verb({
        ...write,
        name: `request.save-${step}`,
        contract: stepInput,
        audit: 'request.changed',
        useCase: saveStep(ports, step),
        keeping: redrawStep(ports, step),
      }),
    ]),
    verb({
      ...write,
      name: 'request.add-tried',
      contract: stepInput,
      audit: 'request.changed',
      useCase: saveStep(ports, 'tried', 'again'),
      keeping: redrawStep(ports, 'tried'),
    }),
    verb({
      ...write,
      name: 'request.take-back',
      contract: childInput,
      audit: 'request.taken-back',
      useCase: moveChild(ports, false),
    }),
    verb({
      ...write,
      name: 'request.put-back',
      contract: childInput,
      audit: 'request.put-back',
      useCase: moveChild(ports, true),
    }),
  ];
};
