import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SupportAnswer } from '../../../shared/support/contract.ts';
import { supportText } from '../../../shared/support/text.ts';
import { useOpened } from '../people/use-opened.ts';
import { PartForm } from './part-form.tsx';
import { factsOf, passportFieldsOf, patchOf, typedOf, type PassportGroup } from './passport.ts';
import type { SendSupport } from './support.ts';
import { useSeen } from './use-seen.ts';
import css from './support.module.css';

const t = supportText.passport;

interface Props {
  readonly group: PassportGroup;
  readonly answer: SupportAnswer;
  readonly send: SendSupport;
}

/** A few fields of the passport that belong together, read and changed in one place. Row I22. */
export function PassportGroupItem({ group, answer, send }: Props) {
  const { open, show, cancel } = useOpened<'change'>();
  const facts = factsOf(group, answer.record?.passport?.said);
  if (facts.length === 0 && !answer.may.write) return null;
  return (
    <li className={css.item}>
      <h3 className={css.small}>{t.groups[group]}</h3>
      {open ? null : facts.length ? (
        <dl className={css.facts}>
          {facts.map(([prompt, says]) => (
            <div key={prompt}>
              <dt>{prompt}</dt>
              {says && <dd>{says}</dd>}
            </div>
          ))}
        </dl>
      ) : (
        <p className={css.quiet}>{t.nothing}</p>
      )}
      {open && <GroupForm group={group} answer={answer} send={send} onClose={cancel} />}
      {answer.may.write && !open && (
        <Button size="small" onClick={() => show('change')}>
          {facts.length ? t.change : t.write}
          <span className="unseen"> {t.groups[group]}</span>
        </Button>
      )}
    </li>
  );
}

function GroupForm({ group, answer, send, onClose }: Props & { readonly onClose: () => void }) {
  const stands = typedOf(answer.record?.passport?.said);
  const [begins] = useState(stands);
  const { seen, noted } = useSeen(answer);
  return (
    <PartForm
      place={`passport-${group}`}
      fields={(typed) => passportFieldsOf(group, typed, begins, stands)}
      begins={begins}
      says={t.saved}
      send={async (typed, confirmed, _id, _seen, isKnown) =>
        noted(await send('passport', { do: 'write', seen, said: patchOf(group, begins, typed), isKnown }, confirmed))
      }
      onClose={onClose}
    />
  );
}
