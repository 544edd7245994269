import { z } from 'zod';
import { questionText as t } from '../../../shared/question/text.ts';
import { verb, type Verb } from '../../ports/declaration.ts';
import { newChildInput } from '../request-for-help/inputs.ts';
import { answeringInput, askingInput, flagInput, offerInput, schoolInput, whichInput } from './inputs.ts';
import type { QuestionPorts } from './ports.ts';
import { askFrom, checkFlags } from './ask-presses.ts';
import { beginFrom, helpFrom, sendAnswer, tryFrom } from './question-presses.ts';
import { listQuestions, openQuestion, showQuestion } from './show.ts';
import { beginWorried, openWorried } from './worried.ts';

/** Every button of a worry and its anonymous question. Rows G02, G03, G26. */
export const questionVerbs = (ports: QuestionPorts): Verb[] => {
  const none = z.object({});
  const fresh: Verb['fresh'] = async (caller, press) => {
    if (press.id === 'me') return { message: await beginWorried(ports, caller, t.outOfDate) };
    return press.id.startsWith('question|')
      ? showQuestion(ports, caller, press.id, { notice: t.outOfDate })
      : listQuestions(ports, caller, press, t.outOfDate);
  };
  const common = { version: 1, fresh } as const;
  const see = { ...common, action: 'question.see', audit: 'question.read' } as const;
  return [
    verb({
      ...common,
      name: 'question.worried',
      contract: schoolInput,
      action: 'school.see',
      audit: 'question.began',
      useCase: openWorried(ports),
    }),
    verb({
      ...common,
      name: 'question.check',
      contract: flagInput,
      action: 'school.see',
      audit: 'question.route-shown',
      useCase: checkFlags(ports),
    }),
    verb({
      ...see,
      name: 'question.list',
      contract: none,
      useCase: (caller, press) => listQuestions(ports, caller, press),
    }),
    verb({ ...see, name: 'question.open', contract: whichInput, useCase: openQuestion(ports) }),
    verb({
      ...see,
      name: 'question.show',
      contract: none,
      useCase: (caller, press) => showQuestion(ports, caller, press.id),
    }),
    verb({
      ...common,
      name: 'question.ask',
      contract: askingInput,
      action: 'question.ask',
      audit: 'question.asked',
      useCase: askFrom(ports),
    }),
    verb({
      ...common,
      name: 'question.answer',
      contract: answeringInput,
      action: 'question.answer',
      audit: 'question.answered',
      useCase: sendAnswer(ports),
    }),
    verb({
      ...common,
      name: 'question.try',
      contract: offerInput,
      action: 'question.ask',
      audit: 'question.trying',
      useCase: tryFrom(ports),
    }),
    verb({
      ...common,
      name: 'question.request',
      contract: none,
      action: 'question.ask',
      audit: 'question.read',
      useCase: helpFrom(ports),
    }),
    verb({
      ...common,
      name: 'question.begin',
      contract: newChildInput,
      action: 'question.ask',
      audit: 'request.begun',
      useCase: beginFrom(ports),
    }),
  ];
};
