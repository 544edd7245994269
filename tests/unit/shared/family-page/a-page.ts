import { familyPageSchema, type FamilyPage } from '../../../../shared/family-page/page.ts';
import { aRequest } from '../request-for-help/a-request.ts';

/** A page of a child's mother, with one answer typed that stands nowhere else. */
export function aFamilyPage(more: Partial<FamilyPage> = {}): FamilyPage {
  const { id: requestId, schoolId, serviceId, number, yearGroup } = aRequest();
  return familyPageSchema.parse({
    ...{ id: 'family-page|edit-1', requestId, schoolId, serviceId, number, yearGroup, personId: 'person-a' },
    ...{ isOwn: false, showsFirstName: false, ring: '', made: { at: '2026-11-20T09:00:00Z', by: 'Ellen Whitfield' } },
    ...{ until: '2026-12-18', closed: null, wrong: 0, lockedAt: null, openedOn: null, sent: null, answered: [] },
    typed: { worries: { text: 'Hums-when-shy-Q7', rev: 2, form: 'form-1' } },
    rev: 2,
    ...more,
  });
}
