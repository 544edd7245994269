import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CopySide } from '../../../shared/own-copy/decide.ts';
import type { PackAnswer } from '../../../shared/rights/contract.ts';
import { packText as t } from '../../../shared/rights/pack-text.ts';
import { useAnswers } from '../../use-answers.ts';
import { announce } from '../../components/announce.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import css from './rights.module.css';

/** How long the links hold, in minutes, as the server has it. */
const minutes = 10;

interface Props {
  readonly schoolId: string;
  readonly requestId: string;
  readonly side: CopySide;
}

/** All that the own side keeps about a child, as files to hand over; asked for by a press. Row C-12. */
export function PackPart({ schoolId, requestId, side }: Props) {
  const answers = useAnswers();
  const [files, setFiles] = useState<PackAnswer['files']>();
  const { saving, run } = useSaving();
  const press = async () => {
    const done = await run(async () => {
      const said = await answers.pack(schoolId, requestId, side);
      if (said.ok) setFiles(said.value.files);
      return said.ok ? undefined : said.sentence;
    });
    if (done) announce(t.ready(minutes));
  };
  return (
    <div className={css.pack}>
      <p className={css.quiet}>{t.askHint[side]}</p>
      <div className={css.buttons}>
        <Button size="small" onClick={() => void press()}>
          {t.ask}
        </Button>
        {saving.state !== 'saved' && <SavingLine saving={saving} />}
      </div>
      {files && (
        <>
          <p className={css.quiet}>{t.ready(minutes)}</p>
          <p className={css.files}>
            {(['pdf', 'html', 'json'] as const).map((kind) => (
              <a key={kind} href={files[kind]} target="_blank" rel="noreferrer">
                {t.files[kind]}
              </a>
            ))}
          </p>
        </>
      )}
    </div>
  );
}
