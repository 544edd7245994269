import { londonDate, type CivilDate } from '../kernel/time.ts';
import { passportFields, type Passport } from './passport.ts';
import { passportText as t } from './passport-text.ts';

interface PassportStep {
  readonly on: CivilDate;
  readonly words: string;
}

/** The passport on the child's line: one step a day, with all that was changed on it. Rows I01, I22. */
export function passportSteps(passport: Passport | null): PassportStep[] {
  if (!passport) return [];
  const days = Map.groupBy(passport.versions, ({ at }) => londonDate(at));
  return [
    ...[...days].map(([on, versions]) => {
      const changed = passportFields.filter((field) => versions.some(({ fields }) => fields.includes(field)));
      const says = versions.some(({ n }) => n === 1) ? t.line.made : t.line.renewed;
      return { on, words: says(changed.map((field) => t.fields[field])) };
    }),
    ...passport.looked.map(({ on }) => ({ on, words: t.line.looked })),
  ];
}
