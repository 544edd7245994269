import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { figuresAnswer, type FiguresAnswer } from '../../../shared/school-figures/contract.ts';
import type { Answer } from '../../api.ts';
import { announce } from '../../components/announce.ts';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { fileAddress, progressSaid, templateText } from './figures.ts';
import { figuresPageText } from './text.ts';
import css from './figures.module.css';

const t = figuresPageText.bring;
/** How often is looked how far an import is. */
const often = 1500;

const nothingSaid = { authority: '', title: '', year: '', licence: '' };

interface Props {
  readonly figures: FiguresAnswer;
  /** Something was read and waits to be looked at. */
  readonly onRead: () => void;
}

/** The open data of an authority in one step, or files one after the other; what would change is shown next. */
export function BringIn({ figures: { openData, current, draft, progress }, onRead }: Props) {
  const answers = useAnswers();
  const watch = answers.figuresOfSchools();
  const input = useRef<HTMLInputElement>(null);
  const [percent, setPercent] = useState<number>();
  const [refusal, setRefusal] = useState<string>();
  const [authority, setAuthority] = useState('');
  const [keeps, setKeeps] = useState(false);
  const [own, setOwn] = useState(nothingSaid);
  const isBusy = percent !== undefined;
  useEffect(() => {
    if (!isBusy) return;
    const beat = setInterval(() => void watch.refresh(), often);
    return () => clearInterval(beat);
  }, [isBusy, watch]);
  const bring = async (ask: () => Promise<Answer<FiguresAnswer>>): Promise<void> => {
    setRefusal(undefined);
    setPercent(0);
    const answer = await ask();
    setPercent(undefined);
    if (answer.ok) {
      watch.take(answer);
      // What was said of this file is not said of the next.
      setOwn({ ...nothingSaid, authority: own.authority });
      setKeeps(false);
      if (answer.value.draft) onRead();
    } else void watch.renew();
    setRefusal(answer.ok ? undefined : answer.sentence);
    announce(answer.ok && answer.value.draft ? figuresPageText.draft.title : answer.ok ? '' : answer.sentence);
  };
  const more = draft || (current && keeps) ? '1' : '0';
  const look = () =>
    bring(() =>
      answers.post('/api/school-figures/open-data', { newId: answers.newId(), authority, more }, figuresAnswer),
    );
  const send = (file: File) =>
    bring(() => {
      const path = fileAddress({ newId: answers.newId(), more, ...own });
      return answers.upload(path, { file, name: file.name, onProgress: setPercent }, figuresAnswer);
    });
  const field = (name: keyof typeof own, label: string, hint?: string) => (
    <Field label={label} {...(hint && { hint })}>
      <Input value={own[name]} maxLength={120} onChange={(_, { value }) => setOwn({ ...own, [name]: value })} />
    </Field>
  );
  return (
    <Panel title={t.title}>
      {current && !draft && (
        <Field hint={t.keepHint} className={css.keep}>
          <Checkbox label={t.keep} checked={keeps} onChange={(_, { checked }) => setKeeps(checked === true)} />
        </Field>
      )}
      <div className={css.ways}>
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (authority) void look();
          }}
        >
          <h3 className={css.small}>{t.open}</h3>
          <p className={css.quiet}>{t.openHint(openData.title, openData.year, openData.licence)}</p>
          <Field label={t.authority}>
            <Select value={authority} onChange={(_, { value }) => setAuthority(value)}>
              <option value="">{t.choose}</option>
              {openData.authorities.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
          <div className={css.buttons}>
            <Button type="submit" disabledFocusable={isBusy || !authority}>
              {draft ? t.addOpen : t.look}
            </Button>
          </div>
        </form>
        <div className={css.form}>
          <h3 className={css.small}>{t.files}</h3>
          <p className={css.quiet}>{t.filesHint}</p>
          {field('authority', t.only, t.onlyHint)}
          {field('title', t.from, t.fromHint)}
          <div className={css.pair}>
            {field('year', t.year)}
            {field('licence', t.licence)}
          </div>
          <input
            ref={input}
            type="file"
            hidden
            accept=".csv,.gz"
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) void send(file);
              // The same file chosen again, put right meanwhile, is a new one.
              target.value = '';
            }}
          />
          <div className={css.buttons}>
            <Button icon={<Icon name="file" />} disabledFocusable={isBusy} onClick={() => input.current?.click()}>
              {draft ? t.more : t.file}
            </Button>
            <a
              className={css.link}
              download="figures-of-schools.csv"
              href={`data:text/csv;charset=utf-8,${encodeURIComponent(templateText)}`}
            >
              {t.template}
            </a>
          </div>
        </div>
      </div>
      {refusal && <Notice>{refusal}</Notice>}
      {isBusy && (
        <p role="status" className={css.quiet}>
          {progress ? progressSaid(progress) : percent > 0 && percent < 100 ? t.sending(percent) : t.reading(0)}
        </p>
      )}
    </Panel>
  );
}
