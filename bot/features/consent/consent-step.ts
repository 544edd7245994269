import {
  consentBodies,
  consentHows,
  consentPurposes,
  consentStates,
  giverKinds,
  interpreterUses,
  pairOfBodies,
} from '../../../shared/consent/consent.ts';
import { consentText as t } from '../../../shared/consent/text.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import type { RequestView } from '../../../shared/request-for-help/view.ts';
import { beside, list, section, text, type Element } from '../../cards/card.ts';
import { choose, day, words, type Choice } from '../../cards/inputs.ts';

const lineOf = ({ standings }: RequestView, purpose: (typeof consentPurposes)[number]): string =>
  `${t.purposes[purpose]}: ${t.inWords(standings[purpose])}`;

/** How consent stands in a card for those who read: who the child is first, then each purpose somebody was asked about. */
export const consentLines = (view: RequestView): string[] => [
  t.standing(view.standings.discuss),
  ...consentPurposes
    .filter((purpose) => purpose !== 'discuss' && view.standings[purpose].why !== 'not-asked')
    .map((purpose) => lineOf(view, purpose)),
];

/** What the answers so far come to for the therapist, and what to do where two people disagree. */
function effectOf({ standings }: RequestView): string {
  const { holds } = standings.discuss;
  const disagree = Object.values(standings).some(({ why }) => why === 'parents-disagree');
  return [holds ? t.effect.holds : t.effect.not, ...(disagree ? [t.disagreeInTab] : [])].join(' ');
}

const choices = <V extends string>(values: readonly V[], titles: Readonly<Record<V, string>>): Choice[] =>
  values.map((value) => ({ title: titles[value], value }));

/** Who may have answered, without a name: those of the list by their place in it. */
const giversOf = ({ people, around }: RequestView): Choice[] => [
  ...people.flatMap(({ id }, at) =>
    around.ownEntries.includes(id) ? [] : [{ title: t.onList(at + 1), value: `person-${id}` }],
  ),
  ...choices(giverKinds, t.givers),
];

/**
 * The inputs of one answer, for as many purposes as are ticked. What was typed of names and notes is never drawn again;
 * an answer that is there already is said above, and what is left empty here stays as it is. Rows H01-H06.
 */
export function consentStep(view: RequestView, typed: Readonly<Record<string, string | undefined>>): Element[] {
  const errorMessage = requestText.notReadable;
  const input = (id: string, label: string, value = typed[id]) => ({ id, label, errorMessage, value });
  const placeholder = { placeholder: requestText.chooseOne };
  const many = { style: 'expanded', isMultiSelect: true } as const;
  const when = (id: 'consentOn' | 'consentUntil', label: string) =>
    day({ ...input(id, label), errorMessage: requestText.dateError });
  const hidden = (id: string, label: string, hint: string, most: number) =>
    words({ id, label, errorMessage }, hint, most);
  const others = consentBodies.filter((body) => body !== 'other-named' && !pairOfBodies.some((own) => own === body));
  const asked = consentPurposes.filter(
    (purpose) => purpose === 'discuss' || view.standings[purpose].why !== 'not-asked',
  );
  return [
    text(t.why, { isSubtle: true, size: 'Small' }),
    section(t.howItStands, [
      list(asked.map((purpose) => lineOf(view, purpose))),
      text(effectOf(view), { size: 'Small' }),
    ]),
    choose(
      input('consentPurposes', t.purpose, typed['consentPurposes'] || 'discuss'),
      choices(consentPurposes, t.purposes),
      many,
    ),
    beside(
      choose(input('consent', t.answer), choices(consentStates, t.states), placeholder),
      choose(input('consentHow', t.how), choices(consentHows, t.hows), placeholder),
    ),
    beside(
      choose(input('consentGiver', t.giver, typed['consentGiver'] || 'parental-responsibility'), giversOf(view)),
      hidden('consentBy', t.giverName, requestText.whoHint, 120),
    ),
    beside(when('consentOn', t.on), when('consentUntil', t.until)),
    section(t.onlyWhere, [
      beside(
        words(input('consentWitness', t.witness), t.witnessHint, 120),
        choose(input('consentInterpreter', t.interpreter), choices(interpreterUses, t.interpreters), placeholder),
      ),
      choose(input('consentWith', t.withWhom), choices(others, t.bodies), { ...placeholder, isMultiSelect: true }),
      hidden('consentNote', t.note, t.noteHint, 400),
    ]),
  ];
}
