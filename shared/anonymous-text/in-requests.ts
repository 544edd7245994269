import type { RequestPatch } from '../request-for-help/patch.ts';
import { paperNames, type Request } from '../request-for-help/request.ts';
import { requestText } from '../request-for-help/text.ts';
import type { TypedText } from './typed-text.ts';

type Stands = Pick<Request, 'question' | 'hopedFor' | 'tried' | 'papers' | 'namedAdult'>;

/**
 * The texts that a change brings into a request for help, without those that stand there already. Fields that are for
 * saying who the child is are not among them. The adult who carries it out is named on purpose, so names are not looked
 * for there.
 */
export function newTextsOf(before: Stands | undefined, patch: RequestPatch): TypedText[] {
  const { question, hopedFor, tried, papers, namedAdult } = patch;
  const known = before?.tried.find(({ id }) => id === tried?.id);
  const about = (field: string, label: string, text: string | undefined, stands: string | undefined): TypedText[] =>
    text && text.trim() !== stands?.trim() ? [{ field, label, text: text.trim(), looksForNames: true }] : [];
  return [
    ...about('question', requestText.question, question, before?.question),
    ...about('hopedFor', requestText.hopedFor, hopedFor, before?.hopedFor),
    ...(['what', 'howLong', 'effect'] as const).flatMap((name) =>
      about(name, requestText[name], tried?.[name], known?.[name]),
    ),
    ...paperNames.flatMap((name) =>
      about(`${name}Note`, requestText.papers[name], papers?.[name]?.note, before?.papers[name].note),
    ),
    ...about('namedAdult', requestText.namedAdult, namedAdult, before?.namedAdult).map((each) => ({
      ...each,
      looksForNames: false,
    })),
  ];
}
