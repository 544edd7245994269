import { z } from 'zod';
import { areaText } from '../../../shared/area/text.ts';
import { cellName, ownWording } from '../../../shared/balanced-system/content.ts';
import { cells } from '../../../shared/balanced-system/framework.ts';
import { currentMemberships } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { addSaid, type Said } from '../../../shared/scoping/add-said.ts';
import { nearest } from '../../../shared/scoping/alike.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import { verb, type Command, type Press, type PressAnswer, type Verb } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { isKept, isWarning } from '../anonymous-text/keep-input.ts';
import type { AreaStore } from '../area/store.ts';
import { suggestCells } from '../area/suggest-cells.ts';
import { helpCard } from '../organisation/cards.ts';
import { noneFor } from '../organisation/my-schools.ts';
import { schoolsOf, theirSchool } from '../organisation/schools-of.ts';
import type { ServiceStore } from '../organisation/store.ts';
import { addCard, addedCard, type AddDrawing } from './add-card.ts';
import { changeGrid } from './change-grid.ts';
import { listed } from './inputs.ts';
import type { ScopingPorts } from './ports.ts';

type Ports = ScopingPorts & { readonly services: ServiceStore; readonly area: Pick<AreaStore, 'library'> };
const say = scopingText.add;

async function form(
  ports: Ports,
  caller: Caller,
  said: Said,
  more: Partial<Omit<AddDrawing, 'said'>> = {},
): Promise<Message> {
  const schools = await schoolsOf(ports, caller, 'grid.update');
  if (schools.length === 0) return helpCard(noneFor(caller, organisationText.notForYourRole));
  return addCard({ schools, said, newId: ports.ids.make(), ...more });
}

/** The form for what was said; where no place was named, the places that the area's library has for it. Rows E04, E22. */
async function firstForm(ports: Ports, caller: Caller, said: Said): Promise<Message> {
  const service = currentMemberships(caller)[0]?.scope.serviceId;
  const suggested = said.cells.length || !service ? [] : await suggestCells(ports.area, service, said.text);
  if (suggested.length === 0) return form(ports, caller, said);
  return form(ports, caller, { ...said, cells: suggested }, { notice: areaText.library.suggested });
}

/** 'add Word of the Week to universal intervention': a form to confirm, and nothing is added before. Row E22. */
export const addCommand = (ports: Ports): Command => ({
  words: ['add'],
  run: async (caller, { said = '' }) => [await firstForm(ports, caller, addSaid(said))],
});

const typed = z.string().max(1_000).default('');
const addInput = z.object({ school: typed, entry: typed, kind: typed, where: typed, keepText: typed });
type AddInput = z.infer<typeof addInput>;

const saidIn = ({ entry, kind, where }: AddInput): Said => ({
  kind: kind === 'gap' ? 'gap' : 'provision',
  text: entry,
  cells: cells.filter((cell) => listed(where).includes(cell)),
});

/** Adds what the form holds, and says where; refused, the form comes back as it was typed. */
const addEntry =
  (ports: Ports) =>
  async (caller: Caller, press: Press, input: AddInput): Promise<PressAnswer> => {
    const said = saidIn(input);
    const again = async (notice: string, warned = false): Promise<PressAnswer> => ({
      message: await form(ports, caller, said, {
        ...{ school: input.school, notice, warned },
        ...(press.newId ? { newId: press.newId } : {}),
      }),
    });
    const found = await theirSchool(ports.schools, caller, input.school || press.id, 'grid.update');
    if (!found.ok || !press.newId) return again(say.chooseSchool);
    const school = found.value;
    const outcome = await changeGrid(ports, caller, {
      scope: schoolScope(school),
      cycleId: undefined,
      activityId: press.activityId,
      action: 'grid.update',
      audit: press.audit,
      confirmed: isKept(input),
      ops: () => [{ do: 'add', id: press.newId ?? '', ...said, cells: [...said.cells] }],
    });
    if (!outcome.ok) return again(outcome.problem.sentence);
    const [refused] = outcome.refused;
    if (refused) return again(refused.sentence, isWarning(refused));
    const like = nearest(outcome.before.entries, said)?.text;
    const places = said.cells.map((cell) => cellName(ownWording, cell));
    const sentence = [say.added(said.text.trim(), school.name, places), ...(like ? [say.like(like)] : [])].join(' ');
    return { message: addedCard(sentence, ports.links.tab(school.id, caller.accountId)) };
  };

export const addVerb = (ports: Ports): Verb =>
  verb({
    name: 'scoping.add',
    version: 1,
    contract: addInput,
    action: 'grid.update',
    audit: 'grid.entry-added',
    useCase: addEntry(ports),
    fresh: async (caller) => ({ message: await form(ports, caller, addSaid('')) }),
  });
