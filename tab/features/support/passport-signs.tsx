import { Button } from '@fluentui/react-components';
import type { SupportAnswer } from '../../../shared/support/contract.ts';
import { mostSign, type PassportSign } from '../../../shared/support/passport.ts';
import { supportText as all } from '../../../shared/support/text.ts';
import { useOpened } from '../people/use-opened.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { PartForm } from './part-form.tsx';
import type { FormField, SendSupport, Typed } from './support.ts';
import { useSeen } from './use-seen.ts';
import own from './passport.module.css';
import css from './support.module.css';

const t = all.passport.signs;

interface Props {
  readonly answer: SupportAnswer;
  readonly send: SendSupport;
}

const names = ['see', 'means', 'todo'] as const;
const fields: readonly FormField[] = names.map((name) => ({
  ...{ name, label: t[name], kind: 'short', most: mostSign[name] },
}));
const signIn = (typed: Typed) => ({
  ...{ see: typed['see'] ?? '', means: typed['means'] ?? '', todo: typed['todo'] ?? '' },
});

/** What the child does that means something special: what you see or hear → what it means → what to do. Row I22. */
export function PassportSigns({ answer, send }: Props) {
  const { open, show, cancel } = useOpened<'add'>();
  const signs = answer.record?.passport?.signs ?? [];
  return (
    <li className={css.item}>
      <h3 className={css.small}>{t.title}</h3>
      {signs.length ? (
        <ul className={css.list}>
          {signs.map((sign) => (
            <SignItem key={sign.id} sign={sign} answer={answer} send={send} />
          ))}
        </ul>
      ) : (
        !open && <p className={css.quiet}>{t.none}</p>
      )}
      {answer.may.write &&
        (open ? (
          <PartForm
            place="new-sign"
            fields={fields}
            begins={{}}
            says={all.passport.saved}
            send={(typed, confirmed, id, _seen, isKnown) =>
              send('passport', { do: 'add-sign', id, ...signIn(typed), isKnown }, confirmed)
            }
            onClose={cancel}
          />
        ) : (
          <Button size="small" onClick={() => show('add')}>
            {t.add}
          </Button>
        ))}
    </li>
  );
}

function SignItem({ sign, answer, send }: Props & { readonly sign: PassportSign }) {
  const { open, show, cancel } = useOpened<'change' | 'remove'>();
  return (
    <li className={own.sign}>
      <p className={css.words}>
        <strong>{sign.see}</strong> → {sign.means}
        {sign.todo && ` → ${sign.todo}`}
      </p>
      {open === 'change' && <ChangeSign sign={sign} answer={answer} send={send} onClose={cancel} />}
      {open === 'remove' && <RemoveSign sign={sign} answer={answer} send={send} onClose={cancel} />}
      {answer.may.write && !open && (
        <div className={css.buttons}>
          <Button size="small" onClick={() => show('change')}>
            {all.passport.change}
            <span className="unseen"> {sign.see}</span>
          </Button>
          <Button size="small" onClick={() => show('remove')}>
            {t.remove}
            <span className="unseen"> {sign.see}</span>
          </Button>
        </div>
      )}
    </li>
  );
}

interface OneProps extends Props {
  readonly sign: PassportSign;
  readonly onClose: () => void;
}

function ChangeSign({ sign, answer, send, onClose }: OneProps) {
  const { seen, noted } = useSeen(answer);
  const { id, see, means, todo } = sign;
  return (
    <PartForm
      place={`sign-${id}`}
      fields={fields}
      begins={{ see, means, todo }}
      says={all.passport.saved}
      send={async (typed, confirmed, _id, _seen, isKnown) =>
        noted(await send('passport', { do: 'change-sign', id, seen, ...signIn(typed), isKnown }, confirmed))
      }
      onClose={onClose}
    />
  );
}

function RemoveSign({ sign: { id, see }, answer, send, onClose }: OneProps) {
  const { seen, noted } = useSeen(answer);
  const { isSending, notSaved, run } = useSending();
  const remove = async () => noted(await send('passport', { do: 'remove-sign', id, seen }));
  return (
    <div role="group" aria-label={t.removeAsk(see)}>
      <p className={css.quiet}>{t.removeAsk(see)}</p>
      {notSaved && <Wrong why={notSaved} />}
      <div className={css.buttons}>
        <Button size="small" disabledFocusable={isSending} onClick={() => void run(remove, t.removed)}>
          {t.remove}
        </Button>
        <Button size="small" autoFocus onClick={onClose}>
          {t.keep}
        </Button>
      </div>
    </div>
  );
}
