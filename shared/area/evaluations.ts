import { z } from 'zod';
import { dontKnow, type Evaluation } from '../evaluation/evaluation.ts';
import type { Questionnaire } from '../evaluation/questionnaire.ts';
import { questionnaireOf, questionnaires } from '../evaluation/questionnaires.ts';
import { commonValue } from '../evaluation/scores.ts';
import type { Value } from '../evaluation/values.ts';
import { viewFor } from '../evaluation/view.ts';
import { finishedByBoth } from '../evidence/from-records.ts';
import { schoolIdSchema, serviceIdSchema, type SchoolId } from '../kernel/ids.ts';
import { civilDateSchema, type CivilDate } from '../kernel/time.ts';
import type { AreaEvaluationsAnswer } from './contract.ts';
import { fewestSchools, rounded, type Rounded } from './disclose.ts';
import { mostSchools, periodOf } from './figures.ts';

const valueSchema = z.union([z.number().int().min(0).max(9), z.literal(dontKnow), z.null()]);

/** The common answers of one school to a questionnaire, in the order of its items; no word that anybody typed. */
const answeredSchema = z.object({ id: z.string(), version: z.string(), values: z.array(valueSchema).max(200) });

const schoolAnswersSchema = z.object({ schoolId: schoolIdSchema, answered: z.array(answeredSchema).max(20) });
export type SchoolAnswers = z.infer<typeof schoolAnswersSchema>;

/** The newest evaluations of a service's schools as they stood on a day. docs/decisions/area-figures.md. */
export const areaEvaluationsSchema = z.object({
  id: z.string().min(1),
  serviceId: serviceIdSchema,
  on: civilDateSchema,
  schools: z.array(schoolAnswersSchema).max(mostSchools),
});
export type AreaEvaluations = z.infer<typeof areaEvaluationsSchema>;

/** Drawn up anew each day for leads; for those who may not look into a school it stands still for a term. */
export const dailyId = 'area-evaluations';
export const termsId = (day: CivilDate): string => `${dailyId}|${periodOf(day)}`;

/** What a school's newest evaluations say that both sides have finished, whichever they filled in. Row D08. */
export const answersOf = (schoolId: SchoolId, all: readonly Evaluation[]): SchoolAnswers => ({
  schoolId,
  answered: questionnaires.flatMap(({ id }) => {
    const found = finishedByBoth(all, id);
    const q = found && questionnaireOf(id, found.questionnaire.version);
    if (!found || q?.version !== found.questionnaire.version) return [];
    const seen = viewFor(q, found, undefined);
    return [{ id, version: q.version, values: q.items.map((item) => commonValue(q, seen, item.id)) }];
  }),
});

/** How many of these schools have finished anything. */
const anyIn = (schools: readonly SchoolAnswers[]): SchoolAnswers[] =>
  schools.filter(({ answered }) => answered.length > 0);
/** Whether there are so many that the term's figures may be drawn up; before, nothing is shown that may still change. */
export const isEnough = ({ schools }: AreaEvaluations): boolean => anyIn(schools).length >= fewestSchools;

type Told = AreaEvaluationsAnswer['questionnaires'][number];

/** One questionnaire, item by item; undefined where too few schools have filled it in. */
function told(q: Questionnaire, schools: readonly SchoolAnswers[], isExact: boolean): Told | undefined {
  const values = schools.flatMap(({ answered }) =>
    answered.filter(({ id, version }) => id === q.id && version === q.version).map((each) => each.values),
  );
  const of = values.length;
  if (of < (isExact ? 1 : fewestSchools)) return undefined;
  const count = (n: number, value: Value): Rounded => {
    const exact = values.filter((each) => each[n] === value).length;
    return isExact ? exact : rounded(exact, of);
  };
  return {
    id: q.id,
    title: q.title,
    schools: isExact ? of : rounded(of, of + fewestSchools),
    answers: [...q.scale.map(({ label }) => label), q.dontKnow],
    areas: q.areas.map(({ id, name }) => ({
      name,
      items: q.items.flatMap((item, n) => {
        const level = q.levels.find((each) => each.id === item.level)?.name ?? '';
        const counts = [...q.scale.map(({ value }) => count(n, value)), count(n, dontKnow)];
        return item.area === id ? [{ level, text: item.text, counts }] : [];
      }),
    })),
  };
}

/**
 * How many schools answered what to each item: exactly for a lead, who may open each of them; for a commissioner to the
 * nearest five, and nothing of a questionnaire that fewer than five have finished. Row D08.
 */
export const toldOf = (
  { schools }: Pick<AreaEvaluations, 'schools'>,
  isTheirs: (schoolId: SchoolId) => boolean,
  isExact: boolean,
): Told[] => {
  const theirs = schools.filter(({ schoolId }) => isTheirs(schoolId));
  return questionnaires.flatMap((q) => told(q, theirs, isExact) ?? []);
};
