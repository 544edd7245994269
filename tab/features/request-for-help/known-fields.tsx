import { Button } from '@fluentui/react-components';
import { backgroundText as b } from '../../../shared/request-for-help/background-text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import type { RequestPatch } from '../../../shared/request-for-help/patch.ts';
import { keyOf } from '../sheet/typing.ts';
import { knownNames, takenOver } from './requests.ts';
import { useKnown } from './use-known.ts';
import { useRequests } from './use-requests.ts';
import own from './form-part.module.css';
import css from './requests.module.css';

interface Props {
  readonly request: RequestAnswer;
}

/** Saves an answer under its field, as if it had been typed there. */
function useSave(request: RequestAnswer) {
  const { list, writing } = useRequests();
  return (field: string, value: string, patch: RequestPatch): void =>
    writing.words.save(keyOf({ rowId: request.id, field }), value, { request, planId: list.plan?.id, patch });
}

/** What the school told about this child in another request, to take over with one press. */
export function KnownChild({ request }: Props) {
  const known = useKnown(request);
  const save = useSave(request);
  if (!known || known.from.length === 0) return null;
  return (
    <div className={own.known} role="group" aria-label={b.known.title}>
      <p className={css.words}>
        <strong>{b.known.title}.</strong> {b.known.from(known.from)} {knownNames(known).join(', ')}.
      </p>
      <Button
        size="small"
        onClick={() => {
          for (const { field, value, patch } of takenOver(known)) save(field, value, patch);
        }}
      >
        {b.known.take}
      </Button>
    </div>
  );
}

interface OfferProps extends Props {
  readonly field: 'classTeacher' | 'namedAdult';
}

/** Somebody the school has named before, for a field that is still empty. */
export function KnownName({ request, field }: OfferProps) {
  const known = useKnown(request);
  const save = useSave(request);
  const isEmpty = field === 'namedAdult' ? request.namedAdult === '' : !request.child.classTeacher;
  const names = field === 'namedAdult' ? known?.namedAdults : known?.classTeacher && [known.classTeacher];
  if (!isEmpty || !names || names.length === 0) return null;
  return (
    <div className={css.buttons}>
      {names.map((name) => (
        <Button
          key={name}
          size="small"
          onClick={() =>
            save(field, name, field === 'namedAdult' ? { namedAdult: name } : { identity: { classTeacher: name } })
          }
        >
          {b.known.usually(name)}
        </Button>
      ))}
    </div>
  );
}
