import { Button } from '@fluentui/react-components';
import { aroundText } from '../../../shared/around-the-child/text.ts';
import { toldFacts, type ToldFact } from '../../../shared/family-page/known.ts';
import { familyTabText as t } from '../../../shared/family-page/tab-text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { entryField } from '../request-for-help/requests.ts';
import { useRequests } from '../request-for-help/use-requests.ts';
import { keyOf } from '../sheet/typing.ts';
import { calledIn } from './family.ts';
import css from './family.module.css';

/** What an answer of a list is called; what was typed stands as it is. */
function inWords(field: ToldFact['field'], value: string): string {
  const lists: Partial<Record<ToldFact['field'], Readonly<Record<string, string>>>> = {
    relation: aroundText.relations,
    reachBy: aroundText.ways,
    interpreter: aroundText.interpreters,
    responsibility: aroundText.responsibilities,
    maySend: aroundText.sendings,
  };
  return lists[field]?.[value] ?? value;
}

/** What the family told of itself and the school has not written so: taken over with a press, never by itself. */
export function ToldOffers({ request }: { readonly request: RequestAnswer }) {
  const { list, writing } = useRequests();
  const facts = toldFacts(request.people, request.family?.told ?? []);
  if (!request.mayWrite || facts.length === 0) return null;
  const take = ({ personId, field, value }: ToldFact): void => {
    const key = keyOf({ rowId: request.id, field: entryField('person', personId, field) });
    const patch = { person: { id: personId, [field]: value } };
    writing.words.save(key, value, { request, planId: list.plan?.id, patch });
  };
  return (
    <section>
      <h4 className={css.title}>{t.offers.title}</h4>
      <ul className={css.list}>
        {facts.map((fact) => (
          <li key={`${fact.personId} ${fact.field}`} className={css.offer}>
            <span className={css.words}>
              {t.offers.says(calledIn(request.people, fact.personId), aroundText.fields[fact.field])}{' '}
              <strong>{inWords(fact.field, fact.value)}</strong>
              {fact.before !== null && ` ${t.offers.instead(inWords(fact.field, fact.before))}`}
            </span>
            <Button size="small" onClick={() => take(fact)}>
              {t.offers.take}
              <span className="unseen">: {aroundText.fields[fact.field]}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
