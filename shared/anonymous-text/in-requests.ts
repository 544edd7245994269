import { consentText } from '../consent/text.ts';
import { filesText } from '../files/text.ts';
import type { RequestPatch } from '../request-for-help/patch.ts';
import { paperNames, type Request } from '../request-for-help/request.ts';
import { backgroundText } from '../request-for-help/background-text.ts';
import { requestText } from '../request-for-help/text.ts';
import type { TypedText } from './typed-text.ts';

type Stands = Pick<Request, 'question' | 'hopedFor' | 'tried' | 'papers' | 'namedAdult'> &
  Partial<Pick<Request, 'files' | 'consents' | 'reason' | 'education' | 'screens' | 'declaration'>>;

/**
 * The texts that a change brings into a request for help, without those that stand there already. Fields that are for
 * saying who the child is are not among them. The adult who carries it out is named on purpose, so names are not looked
 * for there.
 */
export function newTextsOf(before: Stands | undefined, patch: RequestPatch): TypedText[] {
  const { question, hopedFor, tried, papers, namedAdult, file } = patch;
  const knownFile = before?.files?.find(({ id }) => id === file?.id);
  const witness = patch.consent?.witness?.trim();
  const knownWitness = before?.consents?.find((word) => word.witness === witness)?.witness;
  const known = before?.tried.find(({ id }) => id === tried?.id);
  const about = (field: string, label: string, text: string | undefined, stands: string | undefined): TypedText[] =>
    text && text.trim() !== stands?.trim() ? [{ field, label, text: text.trim(), looksForNames: true }] : [];
  return [
    ...about('question', requestText.question, question, before?.question),
    ...about('hopedFor', requestText.hopedFor, hopedFor, before?.hopedFor),
    ...about('worry', backgroundText.worry, patch.reason?.worry, before?.reason?.worry),
    ...(['attainment', 'support', 'targets'] as const).flatMap((name) =>
      about(name, backgroundText[name], patch.education?.[name], before?.education?.[name]),
    ),
    ...about(
      'screenResult',
      backgroundText.score,
      patch.screen?.result,
      before?.screens?.find(({ id }) => id === patch.screen?.id)?.result,
    ),
    ...(['what', 'howLong', 'effect'] as const).flatMap((name) =>
      about(name, requestText[name], tried?.[name], known?.[name]),
    ),
    ...paperNames.flatMap((name) =>
      about(`${name}Note`, requestText.papers[name], papers?.[name]?.note, before?.papers[name].note),
    ),
    // Who wrote a report is named on purpose too; a number or an address may not stand there either.
    ...about('fileAuthor', filesText.author, file?.author, knownFile?.author).map((each) => ({
      ...each,
      looksForNames: false,
    })),
    ...about('witness', consentText.witness, patch.consent?.witness, knownWitness).map((each) => ({
      ...each,
      looksForNames: false,
    })),
    ...about(
      'completedBy',
      backgroundText.completedBy,
      patch.declaration?.completedBy,
      before?.declaration?.completedBy,
    ).map((each) => ({ ...each, looksForNames: false })),
    ...about('namedAdult', requestText.namedAdult, namedAdult, before?.namedAdult).map((each) => ({
      ...each,
      looksForNames: false,
    })),
  ];
}
