import { isRefused } from '../files/after.ts';
import type { CivilDate } from '../kernel/time.ts';
import { yearsBefore } from './patch.ts';
import { paperNames, type Paper, type PaperName } from './request.ts';
import { agreementText } from '../sharing-agreement/text.ts';
import { backgroundText } from './background-text.ts';
import { requestText } from './text.ts';
import type { RequestView } from './view.ts';

/** 'done', worth a look, or not there. */
export type LightState = 'done' | 'look' | 'missing';

/** Which step of the form puts it right. */
export const steps = ['question', 'tried', 'papers', 'declaration', 'consent'] as const;
export type Step = (typeof steps)[number];

/** One line of the live checklist. `says` tells in words what the light shows. */
export interface Light {
  readonly name: string;
  readonly step: Step;
  readonly state: LightState;
  readonly says: string;
}

const light = (name: string, step: Step, state: LightState, says: string): Light => ({ name, step, state, says });

const says = requestText.lights;

/** Whether a paper is older than twelve months on a day. Row G08. */
export const isOld = (paper: Pick<Paper, 'on'>, today: CivilDate): boolean =>
  paper.on !== null && paper.on < yearsBefore(today, 1);

function paperLight(view: RequestView, name: PaperName, today: CivilDate): Light {
  const paper: Paper = view.papers[name];
  const of = (state: LightState, words: string) => light(requestText.papers[name], 'papers', state, words);
  if (isRefused(view, name)) return of('missing', says.refusedFile);
  if (paper.state === 'not-needed') return of('done', says.notNeeded);
  if (paper.state !== 'have') return of('missing', paper.state === 'missing' ? says.missing : says.notSaid);
  if (paper.on === null) return of('look', says.noDate);
  return isOld(paper, today) ? of('look', says.old(paper.on)) : of('done', says.dated(paper.on));
}

/** Whether the therapist may learn who it is; what is missing is for the school to ask, a no is only to be known. */
function consentLight({ standings }: RequestView): Light {
  const { why, until } = standings.discuss;
  const of = (state: LightState, words: string) => light(requestText.consent, 'consent', state, words);
  if (why === 'holds') return of('done', until ? says.holdsUntil(until) : says.holds);
  const isNo = why === 'refused' || why === 'withdrawn' || why === 'parents-disagree' || why === 'not-yet';
  return of(isNo ? 'look' : 'missing', says.consent[why]);
}

/** Files of any kind that are older than twelve months; nothing while there are none. Row G08. */
function filesLight({ files }: RequestView, today: CivilDate): Light[] {
  const old = files.filter(({ datedOn }) => isOld({ on: datedOn }, today)).length;
  return old ? [light(backgroundText.files, 'papers', 'look', backgroundText.lights.oldFiles(old))] : [];
}

/** Who filled it in, on which day, and whether child and parents know of it. Domain 2.3, 'Declarations'. */
function declarationLight({ declaration: { completedBy, informed, on } }: RequestView): Light {
  const of = (state: LightState, words: string) => light(backgroundText.declaration, 'declaration', state, words);
  if (informed === null || !completedBy || !on) return of('look', backgroundText.lights.notDeclared);
  if (informed !== 'yes') return of('look', backgroundText.lights.notInformed);
  return of('done', backgroundText.lights.declared(completedBy, on));
}

/** Whether an entry says what was tried and in which strand; what else it says is kept all the same. */
const isTold = ({ strand, what }: RequestView['tried'][number]): boolean => strand !== null && what !== '';

/** In how many strands something was tried, and whether an entry waits for its strand or its words. Row G06. */
function triedLight({ tried }: RequestView): Light {
  const told = tried.filter(isTold);
  const strands = new Set(told.map(({ strand }) => strand)).size;
  const of = (state: LightState, words: string) => light(requestText.tried, 'tried', state, words);
  const open = tried.length - told.length;
  if (open > 0) return of(told.length ? 'look' : 'missing', says.triedOpen(open));
  return of(strands === 0 ? 'missing' : strands === 1 ? 'look' : 'done', says.strands(strands));
}

/** The live checklist of a request, line by line, on a day. Rows G08-G10; domain.md 2.6. */
export function completeness(view: RequestView, today: CivilDate): Light[] {
  const whoIsKnown = view.known.name && view.known.bornOn;
  return [
    light(
      requestText.question,
      'question',
      view.question ? 'done' : 'missing',
      view.question ? says.there : says.missing,
    ),
    triedLight(view),
    ...paperNames.map((name) => paperLight(view, name, today)),
    ...filesLight(view, today),
    light(
      requestText.namedAdult,
      'declaration',
      view.namedAdult ? 'done' : 'look',
      view.namedAdult ? says.there : says.noAdult,
    ),
    declarationLight(view),
    consentLight(view),
    ...(view.sharing === 'holds' ? [] : [light(agreementText.light, 'consent', 'look', agreementText.lightSays)]),
    light(requestText.who, 'consent', whoIsKnown ? 'done' : 'missing', whoIsKnown ? says.savedInTab : says.notWritten),
  ];
}

/** Whether a paper or the parent's consent is still missing; what is only worth a look is not. */
export const lacksPapers = (view: RequestView, today: CivilDate): boolean =>
  completeness(view, today).some(({ step, state }) => (step === 'papers' || step === 'consent') && state === 'missing');

/** How many lines of the checklist are done. */
export const doneOf = (lights: readonly Light[]): number => lights.filter(({ state }) => state === 'done').length;
