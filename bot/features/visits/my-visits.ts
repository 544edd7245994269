import { addDays, type CivilDate } from '../../../shared/kernel/time.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { visitCardText as t } from '../../../shared/visits/card-text.ts';
import { visitsText } from '../../../shared/visits/text.ts';
import type { Visit } from '../../../shared/visits/visit.ts';
import {
  card,
  execute,
  heading,
  list,
  openUrl,
  primary,
  primaryIf,
  quiet,
  text,
  type Action,
} from '../../cards/card.ts';
import { choose } from '../../cards/inputs.ts';
import type { Command } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { noneFor } from '../organisation/my-schools.ts';
import { schoolsOf } from '../organisation/schools-of.ts';
import { sentenceCard } from '../planning/cards.ts';
import { drawingFor } from './drawer.ts';
import { hasBegun, whenOf } from './drawing.ts';
import type { VisitPorts } from './ports.ts';
import { seenVisit } from './see-visit.ts';
import { visitCard } from './visit-card.ts';

/** How far back a visit is still asked about that nobody has logged, and how far ahead one is shown, in days. */
const daysBack = 60;
const daysAhead = 30;
const mostListed = 8;
/** How far ahead the next one is looked for when none is near: to the end of a school year. */
const daysFar = 365;

/** Visits of one's schools that wait to be logged, or lie ahead, those of today first. */
async function myVisits(ports: VisitPorts, caller: Caller) {
  const today = ports.clock.today();
  const schools = await schoolsOf(ports, caller, 'visit.see');
  const near = { from: addDays(today, -daysBack), until: addDays(today, daysAhead) };
  const all = await Promise.all(schools.map((school) => ports.visits.between(schoolScope(school), near)));
  const now = ports.clock.now();
  const order = ({ on, startsAt }: Visit): string => `${rankOf(on, today)} ${on} ${startsAt}`;
  const visits = all
    .flat()
    .filter((visit) => visit.state === 'planned')
    .filter((visit) => visit.on >= today || (hasBegun({ visit, now }) && may(permissions, caller, 'visit.log', visit)))
    .sort((one, other) => order(one).localeCompare(order(other)));
  return {
    visits,
    schools,
    mayLog: schools.some((school) => may(permissions, caller, 'visit.log', schoolScope(school))),
  };
}

/** The next one that is further away. */
async function nextOf(ports: VisitPorts, schools: readonly School[]): Promise<Visit | undefined> {
  const from = addDays(ports.clock.today(), daysAhead + 1);
  const far = { from, until: addDays(from, daysFar) };
  const all = await Promise.all(schools.map((school) => ports.visits.between(schoolScope(school), far)));
  return all
    .flat()
    .filter(({ state }) => state === 'planned')
    .toSorted((one, other) => `${one.on} ${one.startsAt}`.localeCompare(`${other.on} ${other.startsAt}`))[0];
}

const rankOf = (on: CivilDate, today: CivilDate): number => (on === today ? 0 : on < today ? 1 : 2);

/** Visits to choose from. */
function visitsCard(
  ports: VisitPorts,
  caller: Caller,
  {
    visits,
    more,
    notice,
  }: { readonly visits: readonly Visit[]; readonly more: readonly Action[]; readonly notice?: string | undefined },
): Message {
  const now = ports.clock.now();
  const shown = visits.slice(0, mostListed);
  const line = (visit: Visit): string =>
    t.list.line(visit.schoolName, whenOf(visit), hasBegun({ visit, now }) ? t.list.toLog : '');
  const left = visits.length - shown.length;
  const body = [
    heading(t.list.title),
    list(shown.map(line)),
    ...(left > 0 ? [quiet(t.list.more(left))] : []),
    choose(
      { id: 'which', label: t.list.which, errorMessage: t.list.whichError, value: shown[0]?.id },
      shown.map((visit) => ({ title: `${visit.schoolName}, ${whenOf(visit)}`, value: visit.id })),
    ),
  ];
  const open = execute(t.open, { verb: 'visit.open', v: 1, id: 'me', rev: 0 }, primary);
  const tab = openUrl(t.openTab, ports.links.tab('', caller.accountId));
  return { card: card(t.list.title, body, [open, ...more, tab], [notice]), summary: t.list.title };
}

/** The one visit that is meant, or those to choose from. Row J04. */
export async function showMine(ports: VisitPorts, caller: Caller, notice?: string): Promise<Message> {
  const { visits, schools, mayLog } = await myVisits(ports, caller);
  const [first, second] = visits;
  const more = mayLog
    ? [execute(t.otherWork, { verb: 'visit.other-work', v: 1, id: 'me', rev: 0 }, primaryIf(!first))]
    : [];
  if (!first) {
    const next = await nextOf(ports, schools);
    const none = noneFor(caller, next ? t.list.noneNear(daysAhead, next.schoolName, whenOf(next)) : t.list.none);
    const tab = openUrl(t.openTab, ports.links.tab(next?.schoolId ?? '', caller.accountId));
    return { card: card(t.list.title, [text(none)], next ? [...more, tab] : more, [notice]), summary: none };
  }
  const isClear = !second || (first.on === ports.clock.today() && second.on !== first.on);
  if (!isClear || notice) return visitsCard(ports, caller, { visits, more, notice });
  return visitCard(drawingFor(ports, caller, await seenVisit(ports, first)));
}

export const visitCommand = (ports: VisitPorts): Command => ({
  words: ['visit', 'visits', 'log'],
  run: async (caller) => [await showMine(ports, caller)],
});

/** Nothing of theirs. */
export const away = (sentence: string = visitsText.problems.notYours): Message => sentenceCard(sentence);
