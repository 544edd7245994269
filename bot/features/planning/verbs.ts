import { z } from 'zod';
import { verb, type Verb } from '../../ports/declaration.ts';
import { addTimeToOffer } from './add-time.ts';
import { askForOtherTimes } from './ask-others.ts';
import { freshCard } from './change-cycle.ts';
import { chooseTime } from './choose-time.ts';
import { changeVerbs } from './change-verbs.ts';
import { answerList, getReady, listWith } from './get-ready.ts';
import { choiceInput, offerInput, readyInput } from './inputs.ts';
import { offerDay, openDays } from './offer-day.ts';
import { sayMeetingMissed } from './say-missed.ts';
import { sendOfferToSendco } from './send-offer.ts';
import { showPlan, type ShowPlanPorts } from './show-plan.ts';

/** Every button of the planning cards. */
export const planningVerbs = (ports: ShowPlanPorts): Verb[] => {
  const fresh: Verb['fresh'] = (caller, press, notice) => freshCard(ports, caller, press, notice);
  const freshDays: Verb['fresh'] = (caller, press, notice) => openDays(ports, caller, press, notice);
  const freshList: Verb['fresh'] = (caller, press, notice) => listWith(ports, caller, press, notice);
  return [
    verb({
      name: 'planning.add-time',
      version: 1,
      contract: offerInput,
      action: 'cycle.offer-times',
      audit: 'planning.time-added',
      useCase: addTimeToOffer(ports),
      fresh,
    }),
    verb({
      name: 'planning.send-offer',
      version: 1,
      contract: offerInput,
      action: 'cycle.offer-times',
      audit: 'planning.times-offered',
      useCase: sendOfferToSendco(ports),
      fresh,
    }),
    verb({
      name: 'planning.choose-time',
      version: 1,
      contract: choiceInput,
      action: 'cycle.choose-time',
      audit: 'planning.meeting-booked',
      useCase: chooseTime(ports),
      fresh,
    }),
    verb({
      name: 'planning.ask-others',
      version: 1,
      contract: choiceInput,
      action: 'cycle.choose-time',
      audit: 'planning.others-asked',
      useCase: askForOtherTimes(ports),
      fresh,
    }),
    verb({
      name: 'planning.missed',
      version: 1,
      contract: z.object({}),
      action: 'cycle.say-missed',
      audit: 'planning.meeting-missed',
      useCase: sayMeetingMissed(ports),
      fresh,
    }),
    verb({
      name: 'planning.get-ready',
      version: 1,
      contract: z.object({}),
      action: 'cycle.prepare',
      audit: 'planning.list-opened',
      useCase: getReady(ports),
      fresh: freshList,
    }),
    ...(['save', 'ready', 'not-ready'] as const).map((way) =>
      verb({
        name: { save: 'planning.tick', ready: 'planning.say-ready', 'not-ready': 'planning.not-ready' }[way],
        version: 1,
        contract: readyInput,
        action: 'cycle.prepare',
        audit: { save: 'planning.ticked', ready: 'planning.ready', 'not-ready': 'planning.not-ready' }[way],
        useCase: answerList(ports, way),
        fresh: freshList,
      }),
    ),
    verb({
      name: 'planning.days',
      version: 1,
      contract: z.object({}),
      action: 'cycle.offer-times',
      audit: 'planning.days-shown',
      useCase: (caller, press) => openDays(ports, caller, press),
      fresh: freshDays,
    }),
    ...(['add', 'send'] as const).map((way) =>
      verb({
        name: { add: 'planning.add-day', send: 'planning.send-day' }[way],
        version: 1,
        contract: offerInput,
        action: 'cycle.offer-times',
        audit: { add: 'planning.time-added', send: 'planning.times-offered' }[way],
        useCase: offerDay(ports, way),
        fresh: freshDays,
      }),
    ),
    ...changeVerbs(ports),
    verb({
      name: 'planning.show',
      version: 1,
      contract: z.object({}),
      action: 'cycle.see',
      audit: 'planning.shown',
      useCase: showPlan(ports),
      fresh,
    }),
  ];
};
