import { areaProfileAnswer, profileAnswer } from '../../../shared/needs-profile/contract.ts';
import { often, onReturn } from '../../pulse.ts';
import type { Of } from '../../watch.ts';
import { newCountForms, newSettingsForms } from './typed-needs.ts';

/** A school's needs in numbers, and those of the area of a lead or commissioner. */
export const needsProfileAnswers = (of: Of, school: (id: string, part: string) => string) => ({
  needsProfile: (id: string) => of(school(id, '/profile'), profileAnswer, often),
  areaProfile: () => of('/api/needs-profile', areaProfileAnswer, onReturn),
  typedCounts: newCountForms(),
  typedExpectations: newSettingsForms(),
});
