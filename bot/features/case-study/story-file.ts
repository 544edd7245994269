import { z } from 'zod';
import { storyPaper } from '../../../shared/case-study/paper.ts';
import { caseStudyText as t } from '../../../shared/case-study/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { TakeAway } from '../../ports/documents.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { aboutOf } from '../rights/about.ts';
import type { StoryFilePorts } from './ports.ts';

const aboutSchema = z.tuple([z.string(), z.string()]);

/** A released story as a Word file, for somebody who may read the library when the link is opened. Row I20. */
export async function storyFile(ports: StoryFilePorts, caller: Caller, about: string): Promise<Result<TakeAway>> {
  const [schoolId = '', storyId = ''] = aboutOf(about, aboutSchema) ?? [];
  const school = await theirSchool(ports.schools, caller, schoolId, 'case-study.read');
  const story = school.ok ? (await ports.caseStudies.story(school.value.serviceId, storyId))?.value : undefined;
  if (!story || story.isTakenBack) return fail(problem('not-found', story ? t.takenBack : t.noFile));
  return ok(await ports.documents.paper(storyPaper(story, ports.clock.now()), 'word'));
}
