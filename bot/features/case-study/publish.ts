import { libraryOf, noTexts, type CaseStory } from '../../../shared/case-study/case-study.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { PublishPorts } from './ports.ts';

/**
 * Carries what a case study says to the library of the service: a story that was released, or that one was taken back. A
 * released story never changes, and what was taken back never returns; so done twice it changes nothing. Row I20.
 */
export async function publishStudy(
  { caseStudies, records }: PublishPorts,
  schoolId: SchoolId,
  studyId: string,
): Promise<void> {
  const study = (await caseStudies.load(schoolId, studyId))?.value;
  if (!study?.storyId) return;
  const { serviceId, keyStage, storyId: id } = study;
  const before = await caseStudies.story(serviceId, id);
  const isTakenBack = study.state !== 'released';
  if (before && before.value.isTakenBack === isTakenBack) return;
  if (before?.value.isTakenBack) return;
  const value: CaseStory = {
    ...{ id, schoolId: libraryOf(serviceId), serviceId, keyStage, isTakenBack },
    texts: isTakenBack ? noTexts : study.texts,
    rev: (before?.value.rev ?? 0) + 1,
  };
  await records.commit({
    schoolId: value.schoolId,
    puts: [{ type: 'case-story', value, before }],
    audit: [],
    outbox: [],
  });
}
