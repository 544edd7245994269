import { studiesAnswer, studyAnswer } from '../../../shared/case-study/contract.ts';
import { onReturn } from '../../pulse.ts';
import type { Of } from '../../watch.ts';
import { newStoryForms } from './typed-story.ts';

/** Case studies without names: one by its id, that of a child while it is written, and the library. */
export const storyAnswers = (of: Of, school: (id: string, part: string) => string) => ({
  study: (id: string, studyId: string) =>
    of(school(id, `/case-studies/${encodeURIComponent(studyId)}`), studyAnswer, onReturn),
  studyOfChild: (id: string, requestId: string) =>
    of(school(id, `/requests/${encodeURIComponent(requestId)}/case-study`), studyAnswer, onReturn),
  studies: (id: string) => of(school(id, '/case-studies'), studiesAnswer, onReturn),
  /** What is typed in a story, and in the answers beside it. */
  typedStories: newStoryForms(),
});
