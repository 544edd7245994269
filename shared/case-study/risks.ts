import { storyFields, type Risk, type StoryTexts } from './case-study.ts';

/** Words by which a class, a street or a service knows a child without a name. */
const signs: Readonly<Record<Exclude<Risk, 'few'>, RegExp>> = {
  device:
    /\b(?:aac|communication (?:aid|book|device)|eye.?gaze|tablet|switch(?:es)?|wheelchair|hearing aids?|cochlear|makaton|signing|pecs|voice output)\b/iu,
  language:
    /\b(?:bilingual|multilingual|interpreter|home language|first language|speaks? (?:another|two|three) languages?|eal)\b/iu,
  hearing: /\b(?:hearing (?:loss|aids?|impair\w*)|deaf\w*|glue ear|cochlear|grommets)\b/iu,
  diagnosis:
    /\b(?:autis\w*|asd|adhd|down.?s syndrome|syndrome|cerebral palsy|epilep\w*|cleft|dld|stammer\w*|selective mut\w*|dysphagia|tracheo\w*|diagnos\w*)\b/iu,
  home: /\b(?:foster\w*|looked.after|adopt\w*|social worker|refugee|asylum|travell?er|bereave\w*|died|prison|refuge|hospital)\b/iu,
  twin: /\b(?:twins?|triplets?|brothers?|sisters?|siblings?)\b/iu,
};

/** What has to be answered before a story is checked; `few` when under five children of that key stage asked for help there. */
export function risksIn(texts: StoryTexts, few: boolean, spokenLanguage: boolean): Risk[] {
  const all = storyFields.map((field) => texts[field]).join('\n');
  const found = (Object.keys(signs) as Exclude<Risk, 'few'>[]).filter(
    (risk) => signs[risk].test(all) || (risk === 'language' && spokenLanguage),
  );
  return [...(few ? (['few'] as const) : []), ...found];
}
