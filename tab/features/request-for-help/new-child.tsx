import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import { yearGroups } from '../../../shared/request-for-help/request.ts';
import { requestText as t } from '../../../shared/request-for-help/text.ts';
import { Notice } from '../../components/notice.tsx';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { keyOf } from '../sheet/typing.ts';
import { RedFlags } from './red-flags.tsx';
import { useRequests } from './use-requests.ts';
import type { Begun } from './writing.ts';
import css from './requests.module.css';

const place = keyOf({ rowId: 'new', field: 'child' });
/** What is not saved leads to the first box. */
const boxOf = (name: string): string => (name === 'question' ? place : `${place} ${name}`);
const blank: Begun = { yearGroup: '', question: '', hopedFor: '' };

interface Props {
  /** The child that is there now, or nothing when there is none. */
  readonly onClose: (id?: string) => void;
}

/** Adds a child: what must not wait for a meeting is asked first, and leaves nothing behind. Hazard H-02. */
export function NewChild({ schoolId, onClose }: Props & { readonly schoolId: string }) {
  const [isAsking, setAsking] = useState(true);
  if (!isAsking) return <FirstForm onClose={onClose} />;
  return (
    <RedFlags schoolId={schoolId} onNone={() => setAsking(false)} onClose={() => onClose()} back={t.redFlags.back} />
  );
}

function FirstForm({ onClose }: Props) {
  const { add, writing } = useRequests();
  const { begun } = writing;
  // Kept beyond this page, so that a look at another one costs no words.
  const typed = useSyncExternalStore(begun.subscribe, () => begun.of(place))?.value ?? blank;
  const type = (part: Partial<Begun>): void => {
    begun.type(place, { ...typed, ...part });
    setWarned(undefined);
  };
  const [wrong, setWrong] = useState<string>();
  const [warned, setWarned] = useState<readonly FoundIn[]>();
  const [sending, setSending] = useState(false);
  const put = async (more: object = {}): Promise<void> => {
    const { yearGroup, question } = typed;
    if (!yearGroup || !question.trim()) return setWrong(yearGroup ? t.questionNeeded : t.yearGroupError);
    setSending(true);
    const said = await add({ ...typed, ...more });
    setSending(false);
    setWarned('found' in said ? said.found : undefined);
    if ('id' in said) close(said.id);
    else setWrong(said.found ? undefined : said.sentence);
  };
  const close = (id?: string): void => {
    begun.drop(place);
    onClose(id);
  };
  return (
    <div className={css.form}>
      {wrong && <Notice>{wrong}</Notice>}
      <Field label={t.yearGroup}>
        <Select value={typed.yearGroup} onChange={(_, { value }) => type({ yearGroup: value })}>
          <option value="">{t.chooseOne}</option>
          {yearGroups.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      <Field label={t.question} hint={t.questionHint}>
        <Textarea
          value={typed.question}
          data-place={place}
          maxLength={800}
          onChange={(_, { value }) => type({ question: value })}
        />
      </Field>
      <Field label={t.hopedFor} hint={t.hopedForHint}>
        <Textarea
          value={typed.hopedFor}
          data-place={boxOf('hopedFor')}
          maxLength={400}
          onChange={(_, { value }) => type({ hopedFor: value })}
        />
      </Field>
      {warned && (
        <TextWarning
          found={warned}
          textOf={(name) => typed[name === 'question' ? 'question' : 'hopedFor']}
          placeOf={boxOf}
          onKeep={() => void put({ confirmed: true })}
        />
      )}
      <div className={css.buttons}>
        <Button appearance="primary" disabledFocusable={sending} onClick={() => void put()}>
          {t.saveAndPut}
        </Button>
        <Button onClick={() => close()}>{t.redFlags.back}</Button>
      </div>
    </div>
  );
}
