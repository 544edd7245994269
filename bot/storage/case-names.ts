import { lookThrough } from '../../shared/anonymous-text/look-through.ts';
import { keyStageOf, type KeyStage } from '../../shared/case-study/case-study.ts';
import { scrubbed } from '../../shared/case-study/scrub.ts';
import { spotsIn, type NameBook } from '../../shared/case-study/spots.ts';
import type { CivilDate } from '../../shared/kernel/time.ts';
import type { SchoolId } from '../../shared/kernel/ids.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import type { Request } from '../../shared/request-for-help/request.ts';
import type { RequestView } from '../../shared/request-for-help/view.ts';
import type { RequestStore } from '../features/request-for-help/store.ts';
import type { StoryLook, StoryStaff } from '../features/case-study/store.ts';

/** What the store of requests lends: all of a school with what the caller may see of each. */
export interface CaseHolder {
  readonly all: readonly Request[];
  readonly views: readonly RequestView[];
  readonly today: CivilDate;
}

const titles = new Set([
  'Mr',
  'Mrs',
  'Ms',
  'Miss',
  'Mx',
  'Dr',
  'Prof',
  'Year',
  'Class',
  'Teaching',
  'Assistant',
  'Teacher',
]);
/** Names among what is written of an adult: 'Mr Hall, teaching assistant'. */
const namesOf = (said: string | null | undefined): string[] =>
  (said?.match(/\p{Lu}[\p{L}\p{M}'’-]+/gu) ?? []).filter((word) => !titles.has(word));

const childNames = ({ child }: RequestView): string[] =>
  [child.name, child.preferredName].flatMap((name) => (name ? [name] : []));
const around = (view: RequestView): string[] => [
  ...view.people.flatMap(({ name }) => (name ? [name] : [])),
  ...view.consents.flatMap(({ giver }) => namesOf(giver.name)),
];
const adults = ({ child, namedAdult, declaration }: RequestView): string[] =>
  [child.classTeacher, child.gp, namedAdult, declaration.completedBy].flatMap(namesOf);

const bookOf = ({ views, today }: CaseHolder, { staff, school }: StoryStaff): NameBook => ({
  children: views.flatMap((view) => [...childNames(view), ...around(view)]),
  staff: [...staff, ...views.flatMap((view) => adults(view).map((name) => [name, 'a member of staff'] as const))],
  ...{ school, today },
});

/** Under so many children of one key stage a story tells which of them it is. Row I20. */
const fewest = 5;

/** Where in the texts of a story somebody may be known by it. Names stay here. Rows C-27, I20. */
const storyLook = (holder: CaseHolder, texts: readonly string[], staff: StoryStaff, stage: KeyStage): StoryLook => {
  const book = bookOf(holder, staff);
  return {
    spots: texts.map((text) => spotsIn(text, book)),
    few: holder.all.filter(({ yearGroup }) => keyStageOf(yearGroup) === stage).length < fewest,
  };
};

/** The texts of a draft about one child with every name taken out that the caller may see. */
function storyScrubbed(holder: CaseHolder, requestId: string, texts: readonly string[], staff: StoryStaff): string[] {
  const own = holder.views.filter(({ id }) => id === requestId).flatMap(childNames);
  return texts.map((text) => scrubbed(text, { ...bookOf(holder, staff), own }));
}

/** The looks for names, on what is read of a school for a caller. */
export const nameLooks = (
  read: (caller: Caller, schoolId: SchoolId) => Promise<CaseHolder>,
): Pick<RequestStore, 'lookThrough' | 'storyLook' | 'storyScrubbed'> => ({
  lookThrough: async (caller, schoolId, texts) => {
    const { views, today } = await read(caller, schoolId);
    const names = views.flatMap(({ child }) => child.name ?? []);
    return texts.map((text) => lookThrough(text, { names, today }));
  },
  storyLook: async (caller, schoolId, texts, { stage, ...about }) =>
    storyLook(await read(caller, schoolId), texts, about, stage),
  storyScrubbed: async (caller, schoolId, id, texts, about) =>
    storyScrubbed(await read(caller, schoolId), id, texts, about),
});
