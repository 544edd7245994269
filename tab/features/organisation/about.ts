import type { SchoolAnswer } from '../../../shared/organisation/contract.ts';
import { aboutText as t } from './about-text.ts';

type Facts = NonNullable<SchoolAnswer['facts']>;

const capital = (words: string): string => words.replace(/^./, (first) => first.toUpperCase());

/** 'SEN support' → '59, 22 % of pupils'; a share is said only where the roll is known and not nought. */
function withShare(count: number | null, roll: number | null): string {
  if (count === null) return '';
  return roll ? `${count} (${Math.round((count / roll) * 100)} % of pupils)` : `${count}`;
}

/** The facts of a school that are known, each with its name, in the order they are read. Row B11. */
export const factLines = (facts: Facts): (readonly [string, string])[] =>
  (
    [
      [t.kind, capital(facts.settingName)],
      [t.urn, facts.urn ?? ''],
      [t.authority, facts.localAuthority],
      [t.ward, facts.ward],
      [t.trust, facts.trust],
      [t.roll, facts.roll === null ? '' : `${facts.roll}`],
      [t.freeMeals, facts.freeMealsPercent === null ? '' : `${facts.freeMealsPercent} %`],
      [t.senSupport, withShare(facts.senSupport, facts.roll)],
      [t.plans, withShare(facts.ehcPlans, facts.roll)],
      [t.provision, facts.resourcedProvision === 'yes' ? t.yes : ''],
    ] as const
  ).filter(([, value]) => value !== '');
