import type { CaseStory, CaseStudy, Spot } from '../../../shared/case-study/case-study.ts';
import type { SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import type { SchoolScope } from '../../../shared/organisation/roles.ts';
import type { Stored } from '../../ports/change.ts';

/** Case studies of schools, and the stories of a service that were released. They are written through `Records`. */
export interface CaseStudyStore {
  load(schoolId: SchoolId, id: string): Promise<Stored<CaseStudy> | undefined>;
  list(place: SchoolScope): Promise<CaseStudy[]>;
  story(serviceId: ServiceId, id: string): Promise<Stored<CaseStory> | undefined>;
  stories(serviceId: ServiceId): Promise<CaseStory[]>;
}

/** Names of staff that a story must not hold, each with what it says instead, and the school's. */
export interface StoryStaff {
  readonly staff: readonly (readonly [name: string, role: string])[];
  readonly school: string;
}

/** What a look found, text by text, and whether few children of the key stage asked for help there. */
export interface StoryLook {
  readonly spots: readonly (readonly Spot[])[];
  readonly few: boolean;
}
