import { Checkbox } from '@fluentui/react-components';
import { visitGroupText as t } from '../../../shared/visits/group-text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import { titleOf } from '../request-for-help/requests.ts';
import { ticked, tickedIn } from './groups.ts';
import type { VisitForm } from './use-visit-form.ts';
import css from './visits.module.css';

/**
 * Children of the group who have a request for help: ticked by those who may talk about them, as far as consent lets them
 * know who it is. Of the group itself only the number is shown. Row J07.
 */
export function KnownChildren({ schoolId, form }: { readonly schoolId: string; readonly form: VisitForm }) {
  const watch = useAnswers().requests(schoolId);
  const { fields } = form.draft;
  const chosen = tickedIn(fields);
  return (
    <fieldset className={css.known}>
      <legend>{t.fields.requests}</legend>
      <Answered watch={watch} loading={<Loading lines={2} />}>
        {({ requests }) => {
          const known = requests.filter(
            ({ request }) => request.standings.discuss.holds || chosen.includes(request.id),
          );
          const earlier = chosen.filter((id) => !requests.some(({ request }) => request.id === id));
          const all = [
            ...known.map(({ request }) => ({ id: request.id as string, label: titleOf(request) })),
            ...earlier.map((id) => ({ id, label: t.fields.earlier })),
          ];
          if (all.length === 0) return <p className={css.quiet}>{t.fields.noRequests}</p>;
          return all.map(({ id, label }) => (
            <Checkbox
              key={id}
              label={label}
              checked={chosen.includes(id)}
              onChange={(_, { checked }) => form.type({ requests: ticked(fields, id, checked === true) })}
            />
          ));
        }}
      </Answered>
    </fieldset>
  );
}
