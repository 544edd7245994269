import { Button } from '@fluentui/react-components';
import type { SupportAnswer } from '../../../shared/support/contract.ts';
import { civilDateSchema, londonDate } from '../../../shared/kernel/time.ts';
import { lastLooked, versionNow, whyOld, type Passport } from '../../../shared/support/passport.ts';
import { supportText } from '../../../shared/support/text.ts';
import { Fold } from '../../components/fold.tsx';
import { Notice } from '../../components/notice.tsx';
import { useOpened } from '../people/use-opened.ts';
import { PartForm } from './part-form.tsx';
import { PassportCopies } from './passport-copies.tsx';
import { PassportGroupItem } from './passport-group.tsx';
import { PassportPreview } from './passport-preview.tsx';
import { PassportSigns } from './passport-signs.tsx';
import { passportGroups } from './passport.ts';
import type { SendSupport } from './support.ts';
import own from './passport.module.css';
import css from './support.module.css';

const t = supportText.passport;
const [first, ...others] = passportGroups;

interface Props {
  readonly answer: SupportAnswer;
  readonly send: SendSupport;
}

/** How the child communicates and what helps, in short forms, with its age, its copies on paper and its versions. Row I22. */
export function PassportPart({ answer, send }: Props) {
  const passport = answer.record?.passport;
  return (
    <>
      {passport ? <Standing passport={passport} answer={answer} send={send} /> : <p className={css.quiet}>{t.none}</p>}
      <ul className={css.list}>
        <PassportGroupItem group={first} answer={answer} send={send} />
        {(passport?.signs.length || answer.may.write) && <PassportSigns answer={answer} send={send} />}
        {others.map((group) => (
          <PassportGroupItem key={group} group={group} answer={answer} send={send} />
        ))}
        {passport && <PassportCopies passport={passport} answer={answer} send={send} />}
      </ul>
      {passport && <Behind passport={passport} label={answer.label} />}
    </>
  );
}

/** Which version it is, when it was last looked through, and whether it is old: in words. */
function Standing({ passport, answer, send }: Props & { readonly passport: Passport }) {
  const { open, show, cancel } = useOpened<'look'>();
  const { n, at, by } = versionNow(passport);
  const why = whyOld(passport, answer.today);
  return (
    <>
      <p className={css.due}>{t.versionBy(n, londonDate(at), by)}</p>
      <p className={css.quiet}>{t.lookedOn(lastLooked(passport))}</p>
      {why && <Notice>{t.isOld(why)}</Notice>}
      {open && (
        <PartForm
          place="look-through"
          fields={[{ name: 'on', label: t.lookDay, kind: 'day', max: answer.today }]}
          begins={{ on: answer.today }}
          says={t.lookSaved}
          send={(typed, confirmed, id) =>
            send('passport', { do: 'look', id, on: civilDateSchema.catch(answer.today).parse(typed['on']) }, confirmed)
          }
          onClose={cancel}
        />
      )}
      {answer.may.write && !open && (
        <Button
          size="small"
          className={own.look ?? ''}
          appearance={why ? 'primary' : 'secondary'}
          onClick={() => show('look')}
        >
          {t.look}
        </Button>
      )}
    </>
  );
}

function Behind({ passport, label }: { readonly passport: Passport; readonly label: string }) {
  return (
    <>
      <Fold summary={t.print.preview}>
        <PassportPreview passport={passport} label={label} />
      </Fold>
      <Fold summary={t.versionsTitle(versionNow(passport).n)}>
        <ul className={css.before}>
          {passport.versions.toReversed().map(({ n, at, by, fields }) => (
            <li key={n}>
              {t.versionLine(
                n,
                londonDate(at),
                by,
                fields.map((field) => t.fields[field]),
              )}
            </li>
          ))}
        </ul>
      </Fold>
    </>
  );
}
