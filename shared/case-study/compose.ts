import { agreedOf, type Decision } from '../decision/decision.ts';
import { decisionText } from '../decision/text.ts';
import type { Years } from '../calendar/days.ts';
import { londonDate, type CivilDate, type Instant } from '../kernel/time.ts';
import type { Question } from '../question/question.ts';
import type { RequestView } from '../request-for-help/view.ts';
import { closedBy, outcomeFirst, outcomeNow, type Support } from '../support/support.ts';
import { supportText } from '../support/text.ts';
import { keyStageOf, mostInStory, storyFields, type StoryTexts } from './case-study.ts';
import { caseStudyText as t } from './text.ts';
import { termWeek, weeksAfter } from './when.ts';

/** What a story is drafted from: the same that the line of the journey is drawn from, no name among it. */
export interface StoryFacts {
  readonly question: Pick<Question, 'asked' | 'text' | 'answers' | 'trying'> | undefined;
  readonly request: Pick<RequestView, 'question' | 'yearGroup'>;
  readonly decision: Pick<Decision, 'decisions'> | undefined;
  readonly askedAt: Instant | undefined;
  readonly support: Support | undefined;
  readonly years: Years;
}

const sentence = (when: string, said: string): string =>
  `${when.charAt(0).toUpperCase()}${when.slice(1)}: ${said.trim()}`;
const lines = (all: readonly string[]): string => all.filter(Boolean).join('\n').slice(0, mostInStory);

/** The first day that anybody wrote down. */
function firstDay({ question, askedAt, support }: StoryFacts): CivilDate | undefined {
  const all = [
    ...(question ? [londonDate(question.asked.at)] : []),
    ...(askedAt ? [londonDate(askedAt)] : []),
    ...(support?.spells ?? []).map(({ from }) => from),
  ];
  return all.toSorted()[0];
}

/**
 * A draft from the journey line: concern, advice, support at each level, what changed, step-down; in weeks and key stages.
 * What nobody wrote down stays empty. It is not looked through yet. Rows I01, I20.
 */
export function storyOf(facts: StoryFacts): StoryTexts {
  const { question, request, decision, support, years } = facts;
  const first = firstDay(facts);
  const when = (day: CivilDate): string =>
    first === undefined || day <= first ? termWeek(years, day) : weeksAfter(first, day);
  const spells = (support?.spells ?? []).filter(({ gone }) => !gone);
  const ofLevel = (wanted: 1 | 2 | 3): string =>
    lines(
      spells
        .filter(({ level }) => level === wanted)
        .flatMap(({ what, place, from, until }) => [
          sentence(when(from), t.began(what, supportText.places[place].toLowerCase())),
          ...(until ? [sentence(when(until), t.ended(what))] : []),
        ]),
    );
  const asked = question?.text.trim() ? question.text : request.question;
  const closing = support && closedBy(support);
  const texts: StoryTexts = {
    title: t.titleFor(keyStageOf(request.yearGroup)),
    concern: lines(asked.trim() ? [first ? sentence(when(first), asked) : asked] : []),
    advice: lines([
      ...(question?.answers ?? []).map(({ at, text }) => sentence(when(londonDate(at)), text)),
      ...(question?.trying ?? []).map(({ on, text }) => sentence(when(on), t.tried(text))),
      ...agreedOf(decision ?? { decisions: [] }).flatMap(({ agreed, parts, rationale }) =>
        agreed
          ? [
              ...parts.map(({ kind, words }) =>
                sentence(when(londonDate(agreed.at)), t.decided(decisionText.kinds[kind].toLowerCase(), words)),
              ),
              rationale.trim() ? t.because(rationale.trim()) : '',
            ]
          : [],
      ),
    ]),
    universal: ofLevel(1),
    targeted: ofLevel(2),
    specialist: ofLevel(3),
    changes: lines([
      ...(support?.outcomes ?? []).flatMap((outcome) => [
        sentence(when(outcomeFirst(outcome).on), t.outcome(outcomeFirst(outcome).words)),
        ...outcome.ends.map(({ on, state, evidence }) =>
          sentence(when(on), t.outcomeEnded(state, outcomeNow(outcome).words, evidence)),
        ),
      ]),
      ...(support?.voices ?? [])
        .filter(({ gone, about }) => !gone && about === 'changed')
        .map(({ on, who, words }) => sentence(when(on), t.voice(who, words))),
    ]),
    'step-down': lines(
      closing
        ? [
            sentence(
              when(closing.on),
              [supportText.closing.reasons[closing.reason], closing.words].filter(Boolean).join('. '),
            ),
          ]
        : [],
    ),
  };
  return Object.fromEntries(storyFields.map((field) => [field, texts[field]])) as StoryTexts;
}
