import { ownWording } from '../balanced-system/content.ts';
import { longDate } from '../kernel/time.ts';
import { backgroundText as t } from './background-text.ts';
import type { Background } from './background.ts';
import type { Child } from './child.ts';
import type { Tried } from './request.ts';
import { requestText } from './text.ts';

/** A fact to read: what it is called, and what is said. */
export type Fact = readonly [name: string, says: string];

type Said = readonly [name: string, says: string | null | undefined | false];

const facts = (...said: Said[]): Fact[] => said.flatMap(([name, says]) => (says ? [[name, says] as const] : []));
const joined = (...parts: readonly (string | null | undefined | false)[]): string => parts.filter(Boolean).join(', ');

/** What is known of the child beside name, birthday and class; nothing where who it is may not be known. */
export const childFacts = (child: Child): Fact[] =>
  facts(
    [t.child.preferredName, child.preferredName],
    [t.child.classTeacher, child.classTeacher],
    [t.child.sex, child.sex && t.sexes[child.sex]],
    [t.child.lookedAfter, child.lookedAfter && t.care[child.lookedAfter]],
    [t.child.address, child.address],
    [t.child.phone, child.phone],
    [t.child.gp, joined(child.gp, child.surgery)],
    [t.child.nhsNumber, child.nhsNumber],
  );

/** What goes round the question, line by line, without what is empty or withheld. Domain 2.3. */
export const backgroundFacts = ({ reason, history, hearing, education, screens, declaration }: Background): Fact[] =>
  facts(
    [t.about, reason.about && t.reasons[reason.about]],
    [t.worry, reason.worry],
    [t.stage, education.stage && t.stages[education.stage]],
    [t.attainment, education.attainment],
    [t.support, education.support],
    [t.targets, education.targets],
    [t.oneToOne, education.oneToOne && t.oneToOnes[education.oneToOne]],
    [t.agencies, education.agencies],
    ...screens.map(({ tool, result, band, on }): Said => [
      t.screen,
      joined(tool && t.tools[tool], result, band && t.bands[band], on && longDate(on)),
    ]),
    [t.medical, history.medical],
    [t.family, history.family],
    [t.seenBefore, history.seenBefore && joined(t.seen[history.seenBefore], history.seenNote)],
    [t.answeredBefore, history.answeredBefore],
    ...hearing.map(({ on, result, where }): Said => [
      t.hearing,
      joined(result && t.hearingResults[result], where, on && longDate(on)),
    ]),
    [
      t.declaration,
      joined(
        declaration.completedBy,
        declaration.on && longDate(declaration.on),
        declaration.informed && t.informeds[declaration.informed],
      ),
    ],
  );

/** 'Intervention, targeted: Word of the week, a group, half a term. Effect: two new words' */
export const triedSays = ({ strand, level, setting, what, howLong, effect }: Omit<Tried, 'id'>): string =>
  requestText.triedLine(
    joined(strand ? ownWording.strands[strand].name : requestText.noStrand, level && t.levels[level].toLowerCase()),
    what || requestText.noWhat,
    joined(setting && t.settings[setting].toLowerCase(), howLong),
    effect,
  );
