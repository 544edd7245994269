import { z } from 'zod';
import { currentMemberships, may } from '../../shared/organisation/permission.ts';
import { sendcos } from '../../shared/organisation/role-groups.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { schoolScope } from '../../shared/organisation/school.ts';
import { termDatesText } from '../../shared/calendar/term-dates-text.ts';
import { historyText } from '../../shared/history/text.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import { permissions, type Action } from '../../shared/policy.ts';
import type { Element } from '../cards/card.ts';
import { verb, type Command, type Verb } from '../ports/declaration.ts';
import type { Message } from '../ports/sender.ts';
import { explainCommand } from './balanced-system/explain.ts';
import type { AreaPorts } from './area/ports.ts';
import { termDatesSection } from './calendar/term-dates-card.ts';
import type { WordsPorts } from './content/ports.ts';
import { evaluateCommand } from './evaluation/menu.ts';
import type { EvaluationPorts } from './evaluation/ports.ts';
import type { FirstStepsPorts } from './first-steps/ports.ts';
import { stepsCommand } from './first-steps/see-first-steps.ts';
import { historySection } from './history/cards.ts';
import { lastMeetings, type HistoryPorts } from './history/see-history.ts';
import { hoursCommand, type HoursChatPorts } from './hours/hours-command.ts';
import { newPairHint } from './initial-discussions/my-pairs.ts';
import type { InitialPorts } from './initial-discussions/ports.ts';
import { coverCommand } from './joining/hand-over-chat.ts';
import { inviteCommand } from './joining/invite-chat.ts';
import { leaveCommand } from './joining/leave-chat.ts';
import { otherAccountCommand } from './joining/other-account.ts';
import type { JoiningPorts } from './joining/ports.ts';
import { startCommand } from './initial-discussions/start-command.ts';
import { helpCard, schoolsCard, whoSection } from './organisation/cards.ts';
import { noneFor } from './organisation/my-schools.ts';
import { schoolsOf } from './organisation/schools-of.ts';
import { nextVisit } from './organisation/next-visit.ts';
import { seePeople } from './organisation/see-people.ts';
import { sentenceCard } from './planning/cards.ts';
import { planCommand, type ShowPlanPorts } from './planning/show-plan.ts';
import { dueRows } from './reminders/due-rows.ts';
import type { ComposerPorts } from './reminders/facts-ports.ts';
import type { ReminderPorts } from './reminders/ports.ts';
import { remindersCommand } from './reminders/verbs.ts';
import { reflectCommand } from './reflection/open-lists.ts';
import type { ReflectionPorts } from './reflection/ports.ts';
import type { QuestionPorts } from './question/ports.ts';
import { worriedCommand } from './question/worried.ts';
import type { SupportPorts } from './support/ports.ts';
import { visitCommand } from './visits/my-visits.ts';
import type { VisitPorts } from './visits/ports.ts';
import { supportCommand } from './support/presses.ts';
import type { RequestPorts } from './request-for-help/ports.ts';
import { addCommand } from './scoping/add-chat.ts';
import type { TourPorts } from './tour/ports.ts';
import { tourOf } from './tour/remember-tour.ts';
import { tourCommand } from './tour/tour.ts';
import { isUnfinished } from '../../shared/tour/tour.ts';
import type { GapPorts } from './scoping/gap-ports.ts';
import { gridSection } from './scoping/cards.ts';
import { seeGrid, type GridPorts } from './scoping/see-grid.ts';

export type CommandPorts = ShowPlanPorts &
  Pick<AreaPorts, 'area'> &
  HoursChatPorts &
  GridPorts &
  HistoryPorts &
  InitialPorts &
  FirstStepsPorts &
  RequestPorts &
  ReflectionPorts &
  EvaluationPorts &
  JoiningPorts &
  GapPorts &
  WordsPorts &
  TourPorts &
  ReminderPorts &
  QuestionPorts &
  SupportPorts &
  VisitPorts &
  ComposerPorts;

/** A card has room for six buttons, and one of them opens the tab. */
const mostWithButtons = 5;

type School = Awaited<ReturnType<typeof schoolsOf>>[number];

/** Everything a person can say, each with a short useful answer. Row V03. */
export function commands(ports: CommandPorts): Command[] {
  const perSchool =
    (
      title: string,
      action: Action,
      draw: (caller: Caller, school: School, of: number) => Promise<Element> | Element,
      page?: string,
    ) =>
    async (caller: Caller): Promise<Message[]> => {
      const schools = await schoolsOf(ports, caller, action);
      if (schools.length === 0) return [sentenceCard(noneFor(caller, organisationText.notForYourRole))];
      const only = schools.length === 1 ? schools[0] : undefined;
      return [
        schoolsCard(
          title,
          await Promise.all(schools.map((school) => draw(caller, school, schools.length))),
          ports.links.tab(only && page ? `${only.id}/${page}` : '', caller.accountId),
        ),
      ];
    };

  const all: Command[] = [
    // First, since what is to be added may hold any other word.
    addCommand(ports),
    planCommand(ports),
    {
      words: ['grid', 'scoping'],
      run: perSchool(organisationText.gridTitle, 'grid.see', async (caller, school, of) =>
        gridSection(
          school.name,
          await seeGrid(ports, school),
          of <= mostWithButtons ? school.id : undefined,
          of <= 2 && may(permissions, caller, 'grid.update', schoolScope(school)),
        ),
      ),
    },
    hoursCommand(ports),
    {
      words: ['who'],
      run: perSchool(organisationText.whoTitle, 'school.see', async (caller, school) =>
        whoSection({ ...school, people: seePeople(caller)(school) }, await nextVisit(ports, caller, school)),
      ),
    },
    {
      words: ['calendar', 'dates'],
      run: perSchool(
        termDatesText.title,
        'calendar.see',
        async (_, school) => termDatesSection(school.name, await ports.schools.years(school), ports.clock.today()),
        'calendar',
      ),
    },
    startCommand(ports),
    stepsCommand(ports),
    inviteCommand(ports),
    coverCommand(ports),
    leaveCommand(ports),
    otherAccountCommand(ports),
    {
      words: ['history', 'past'],
      run: perSchool(
        historyText.title,
        'sheet.see',
        async (_, school, of) => historySection(school.name, await lastMeetings(ports, school, of === 1 ? 5 : 2)),
        'history',
      ),
    },
    explainCommand(ports),
    tourCommand(ports),
    remindersCommand(ports, dueRows(ports)),
    reflectCommand(ports),
    evaluateCommand(ports),
    worriedCommand(ports),
    visitCommand(ports),
    supportCommand(ports),
    {
      words: ['help', 'hi', 'hello'],
      run: async (caller) => {
        const [newPair, tour] = await Promise.all([newPairHint(ports, caller), tourOf(ports, caller)]);
        const mayAsk = currentMemberships(caller).some(({ role }) => sendcos.includes(role));
        return [helpCard(organisationText.hello(caller.name), newPair, isUnfinished(tour), mayAsk)];
      },
    },
  ];
  return all;
}

/** The command a text means: the first of the list with a word that was said, or that hears itself in it; undefined when there is none. */
export function commandFor(all: readonly Command[], said: string): Command | undefined {
  const heard: readonly string[] = said.toLowerCase().match(/[a-z]+/g) ?? [];
  return all.find(({ words, means }) => words.some((word) => heard.includes(word)) || means?.test(said));
}

/** The way forward when nothing was understood. */
export const wayForward = (): Message => helpCard(organisationText.unknownWords);

/** A button for each word, answered like the word. */
export const sayVerbs = (all: readonly Command[]): Verb[] =>
  all.flatMap((command) => {
    const [word] = command.words;
    return word
      ? [
          verb({
            name: `say.${word}`,
            version: 1,
            contract: z.object({}),
            action: 'own-account',
            audit: 'conversation.said',
            useCase: async (caller, press) => {
              const [message] = await command.run(caller, press);
              return { message };
            },
            fresh: () => Promise.resolve({ message: wayForward() }),
          }),
        ]
      : [];
  });
