import { z } from 'zod';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { verb, type Verb } from '../../ports/declaration.ts';
import { helpedCard, proposalCard, stepsCard } from './cards.ts';
import { helpedInput, proposalInput, stepInput } from './inputs.ts';
import type { DecisionPorts } from './ports.ts';
import { agreeFrom, helpedFrom, noteFrom, proposeFrom, requestFrom, show, takeOnFrom } from './presses.ts';

/** Every button of deciding about a request. Rows G11, G12, G16, G18, G19. */
export const decisionVerbs = (ports: DecisionPorts): Verb[] => {
  const none = z.object({});
  const fresh: Verb['fresh'] = (caller, press) => show(ports)(caller, press, { notice: t.outOfDate });
  const common = { version: 1, fresh } as const;
  const see = { ...common, contract: none, action: 'decision.see', audit: 'decision.read' } as const;
  const write = { ...common, action: 'decision.propose' } as const;
  return [
    verb({ ...see, name: 'decision.show', useCase: (caller, press) => show(ports)(caller, press) }),
    verb({ ...see, name: 'decision.request', useCase: requestFrom(ports) }),
    verb({
      ...common,
      name: 'decision.acknowledge',
      contract: none,
      action: 'decision.acknowledge',
      audit: 'decision.acknowledged',
      useCase: takeOnFrom(ports),
    }),
    verb({
      ...see,
      name: 'decision.propose',
      useCase: (caller, press) => show(ports, proposalCard)(caller, press),
    }),
    verb({
      ...write,
      name: 'decision.add',
      contract: proposalInput,
      audit: 'decision.drafted',
      useCase: proposeFrom(ports, false),
    }),
    verb({
      ...write,
      name: 'decision.send',
      contract: proposalInput,
      audit: 'decision.proposed',
      useCase: proposeFrom(ports, true),
    }),
    verb({ ...write, name: 'decision.agree', contract: none, audit: 'decision.agreed', useCase: agreeFrom(ports) }),
    verb({ ...see, name: 'decision.steps', useCase: (caller, press) => show(ports, stepsCard)(caller, press) }),
    verb({ ...write, name: 'decision.note', contract: stepInput, audit: 'decision.step', useCase: noteFrom(ports) }),
    verb({ ...see, name: 'decision.ask-helped', useCase: (caller, press) => show(ports, helpedCard)(caller, press) }),
    verb({
      ...common,
      name: 'decision.say-helped',
      contract: helpedInput,
      action: 'decision.helped',
      audit: 'decision.helped',
      useCase: helpedFrom(ports),
    }),
  ];
};
