import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import { linksOf, type EntryLink } from '../../../shared/scoping/entry-links.ts';
import type { AreaPorts } from '../area/ports.ts';
import { schoolsUsing } from '../area/schools-using.ts';
import type { ReflectionStore } from '../reflection/store.ts';
import type { RequestStore } from '../request-for-help/store.ts';
import type { SheetStore } from '../sheet/store.ts';

/** What looking up an entry in the other records needs of the world. */
export interface EntryLinkPorts extends AreaPorts {
  readonly sheets: SheetStore;
  readonly reflections: ReflectionStore;
  readonly requests: Pick<RequestStore, 'lookThrough' | 'countTried'>;
}

/** Plans that are looked at: two years of three terms. */
const mostPlans = 6;

/**
 * What else the records hold about an entry, as far as its reader may see each of them; nothing about one that is not in
 * the grid. Read when somebody opens it, never before. Row E18.
 */
export async function seeEntryLinks(
  ports: EntryLinkPorts,
  caller: Caller,
  school: School,
  entryId: string,
): Promise<EntryLink[]> {
  const scope = schoolScope(school);
  const can = (action: Action): boolean => may(permissions, caller, action, scope);
  const grid = await ports.grid.load(school.id);
  const entries = grid?.value.serviceId === school.serviceId ? grid.value.entries : [];
  const entry = entries.find(({ id }) => id === entryId);
  if (!entry) return [];
  const { text, cells, kind } = entry;
  const [plans, reflections, children, schools] = await Promise.all([
    can('sheet.see') ? ports.sheets.list(school.id, 'plan', mostPlans) : [],
    can('reflection.see') ? ports.reflections.list(scope) : [],
    kind === 'provision' && can('request.see') ? ports.requests.countTried(caller, school.id, { text, cells }) : null,
    can('library.see') ? schoolsUsing(ports, caller, school, entry) : null,
  ]);
  return linksOf(entry, {
    plans: plans.filter(({ serviceId }) => serviceId === school.serviceId),
    reflections,
    may: { evidence: can('evidence.see'), evaluations: can('evaluation.see'), places: can('places.see') },
    children,
    schools,
  });
}
