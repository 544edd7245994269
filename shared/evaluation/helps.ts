import { columnSchema, type Evaluation, type Said } from './evaluation.ts';
import { itemsOf, type Item, type Questionnaire } from './questionnaire.ts';

/** A statement for which the therapist's help is asked and not yet given. Row D09. */
export interface Help {
  readonly item: Item;
  readonly asked: Said;
}

/** Everything that help is asked for, in the order of the questionnaire. */
export const openHelps = (q: Questionnaire, { answers }: Pick<Evaluation, 'answers'>): Help[] =>
  q.areas.flatMap(({ id: area }) =>
    itemsOf(q, area).flatMap((item) => {
      const said = columnSchema.options.map((column) => answers[column][item.id]);
      const asked = said.flatMap((each) => (each?.help?.text === 'yes' ? [each.help] : []))[0];
      const isHelped = said.some((each) => each?.helped?.text === 'yes');
      return asked && !isHelped ? [{ item, asked }] : [];
    }),
  );
