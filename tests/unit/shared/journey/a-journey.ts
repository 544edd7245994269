import { journeyIdOf, journeySchema, type Journey } from '../../../../shared/journey/journey.ts';
import { priya } from '../planning/a-cycle.ts';
import { aRequest } from '../request-for-help/a-request.ts';

/** Words that stand nowhere else, one in each field that says who the child is. */
export const told = {
  name: 'Zanthia Quillfeather',
  bornOn: '2019-05-06',
  nhsNumber: '9434765919',
  note: 'Quillfeather-note: seen at home',
};
export const journeyCanaries: readonly string[] = Object.values(told);

/** The service's document of the child of `aRequest`, taken up by the link therapist on 20 November 2026. */
export const aJourney = (more: Partial<Journey> = {}): Journey => {
  const { id, schoolId, serviceId, schoolName, number, yearGroup } = aRequest();
  const { note, ...child } = told;
  return journeySchema.parse({
    id: journeyIdOf(id),
    requestId: id,
    schoolId,
    serviceId,
    schoolName,
    number,
    yearGroup,
    child,
    toldAt: '2026-11-20T10:00:00Z',
    note,
    takenUpOn: '2026-11-20',
    holders: [
      {
        personId: priya.personId,
        name: priya.name,
        role: 'link-therapist',
        from: '2026-11-20',
        until: null,
        setBy: priya.name,
      },
    ],
    changed: { at: '2026-11-20T10:00:00Z', by: priya.name, personId: priya.personId },
    answered: [],
    rev: 1,
    ...more,
  });
};
