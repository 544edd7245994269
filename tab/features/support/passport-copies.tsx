import { Button } from '@fluentui/react-components';
import type { SupportAnswer } from '../../../shared/support/contract.ts';
import { civilDateSchema } from '../../../shared/kernel/time.ts';
import { copiesHeld, staffRoles, versionNow, type CopyHeld, type Passport } from '../../../shared/support/passport.ts';
import { supportText } from '../../../shared/support/text.ts';
import { Notice } from '../../components/notice.tsx';
import { openLink } from '../../teams.ts';
import { useAnswers } from '../../use-answers.ts';
import { useOpened } from '../people/use-opened.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { PartForm } from './part-form.tsx';
import { optionsOf, ticked, type SendSupport } from './support.ts';
import own from './passport.module.css';
import css from './support.module.css';

const t = supportText.passport;
const s = t.shared;

interface Props {
  readonly passport: Passport;
  readonly answer: SupportAnswer;
  readonly send: SendSupport;
}

/** The passport on paper, who has which version of it, and who has only an older one. Row I22; hazard H-05. */
export function PassportCopies({ passport, answer, send }: Props) {
  const { open, show, cancel } = useOpened<'note'>();
  const held = copiesHeld(passport);
  const older = held.filter(({ isOlder }) => isOlder);
  const files = answer.passportFiles;
  return (
    <li className={css.item}>
      <h3 className={css.small}>{s.title}</h3>
      <p className={css.quiet}>{s.hint}</p>
      {older.length > 0 && <Notice>{s.someOlder(older.map(({ role }) => s.of[role]))}</Notice>}
      {held.length ? (
        <ul className={css.list}>
          {held.map((copy) => (
            <Copy key={copy.role} copy={copy} answer={answer} send={send} />
          ))}
        </ul>
      ) : (
        <p className={css.quiet}>{s.none}</p>
      )}
      {open && (
        <PartForm
          place="passport-copies"
          fields={[
            { name: 'roles', label: s.roles, kind: 'ticks', options: optionsOf(s.of) },
            { name: 'on', label: s.on, kind: 'day', max: answer.today },
          ]}
          begins={{ on: answer.today }}
          says={s.saved}
          send={(typed, confirmed, id) =>
            send(
              'passport',
              {
                ...{ do: 'share', id, version: versionNow(passport).n },
                on: civilDateSchema.catch(answer.today).parse(typed['on']),
                roles: staffRoles.filter((role) => ticked(typed['roles']).includes(role)),
              },
              confirmed,
            )
          }
          onClose={cancel}
        />
      )}
      {!open && (
        <div className={css.buttons}>
          {files && <Button onClick={() => openLink(files.pdf)}>{t.print.pdf}</Button>}
          {files && <Button onClick={() => openLink(files.word)}>{t.print.word}</Button>}
          {answer.may.write && <Button onClick={() => show('note')}>{s.note}</Button>}
        </div>
      )}
    </li>
  );
}

function Copy({ copy, answer, send }: Omit<Props, 'passport'> & { readonly copy: CopyHeld }) {
  const { newId } = useAnswers();
  const { isSending, notSaved, run } = useSending();
  const { role, version, on, by, isOlder } = copy;
  return (
    <li className={own.sign}>
      <p className={css.words}>
        <strong>{s.of[role]}</strong>: {isOlder ? s.older : s.current}
      </p>
      <p className={css.quiet}>{s.has(version, on, by)}</p>
      {notSaved && <Wrong why={notSaved} />}
      {answer.may.write && (
        <Button
          size="small"
          disabledFocusable={isSending}
          onClick={() => void run(() => send('passport', { do: 'back', id: newId(), role }), s.backSaved)}
        >
          {s.back}
          <span className="unseen"> {s.of[role]}</span>
        </Button>
      )}
    </li>
  );
}
