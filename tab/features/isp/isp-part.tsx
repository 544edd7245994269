import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { IspAnswer } from '../../../shared/isp/contract.ts';
import { ispKinds } from '../../../shared/isp/isp.ts';
import { ispText as t } from '../../../shared/isp/text.ts';
import { useAnswers } from '../../use-answers.ts';
import { announce } from '../../components/announce.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import css from './isp.module.css';

/** How long the links hold, in minutes, as the server has it. */
const minutes = 10;

interface Props {
  readonly schoolId: string;
  readonly requestId: string;
}

/** A child's plan as files to take away; asked for by a press, since each one that is made is noted. Row I12. */
export function IspPart({ schoolId, requestId }: Props) {
  const answers = useAnswers();
  const [files, setFiles] = useState<IspAnswer['files']>();
  const { saving, run } = useSaving();
  const press = async () => {
    const done = await run(async () => {
      const said = await answers.isp(schoolId, requestId);
      if (said.ok) setFiles(said.value.files);
      return said.ok ? undefined : said.sentence;
    });
    if (done) announce(t.ready(minutes));
  };
  return (
    <>
      <p className={css.quiet}>
        {t.hint} {t.hintNamed} {t.shapedLike}
      </p>
      <div className={css.buttons}>
        <Button onClick={() => void press()}>{t.press}</Button>
        {saving.state !== 'saved' && <SavingLine saving={saving} />}
      </div>
      {files && (
        <>
          <p className={css.quiet}>{t.ready(minutes)}</p>
          <ul className={css.files}>
            {ispKinds.map((kind) => (
              <li key={kind}>
                <a href={files[kind]} target="_blank" rel="noreferrer">
                  {t.files[kind]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
