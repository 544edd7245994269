import { fileName } from '../documents/files.ts';
import { heading, text, words, type Paper } from '../documents/paper.ts';
import type { Instant } from '../kernel/time.ts';
import { storyParts, type CaseStory } from './case-study.ts';
import { caseStudyText as t } from './text.ts';

/** A released story on paper: its words, and nothing of where they come from. Row I20. */
export const storyPaper = ({ texts, keyStage }: Pick<CaseStory, 'texts' | 'keyStage'>, madeAt: Instant): Paper => ({
  title: texts.title || t.titleFor(keyStage),
  about: t.stages[keyStage].charAt(0).toUpperCase() + t.stages[keyStage].slice(1),
  standing: t.paperStanding,
  madeAt,
  name: fileName(t.fileName, t.stages[keyStage]),
  parts: [
    {
      landscape: false,
      blocks: [
        text(t.paperStanding, 'quiet'),
        ...storyParts.flatMap((part) => (texts[part] ? [heading(t.fields[part], 2), ...words(texts[part])] : [])),
      ],
    },
  ],
});
