import { sharesAnswer } from '../../../shared/grid-share/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { BackToGrid } from '../../components/back-link.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { MakeLink, type Send } from './make-link.tsx';
import { OpenLink } from './open-link.tsx';
import { sharePageText as t } from './text.ts';
import css from './share.module.css';

/** Pages of the grid for people without an account: make one, copy its link, close it. Rows C10, E14. */
export default function SharePage({ id, name }: PartProps) {
  const answers = useAnswers();
  const watch = answers.shares(id);
  const send: Send = async (part, body) => {
    const path = `/api/schools/${encodeURIComponent(id)}/grid/shares${part}`;
    const said = await answers.post(path, { editId: answers.newId(), ...body }, sharesAnswer);
    if (said.ok) watch.take(said);
    else void watch.refresh();
    return said.ok ? undefined : said.sentence;
  };
  return (
    <>
      <BackToGrid id={id} />
      <Panel title={t.title}>
        <p className={css.quiet}>{t.about}</p>
        <Answered watch={watch} loading={<Loading lines={4} />}>
          {({ shares }) => (
            <>
              <MakeLink send={send} />
              <h3 className={css.title}>{t.open}</h3>
              {shares.length === 0 ? (
                <p className={css.quiet}>{t.none}</p>
              ) : (
                <ul className={css.list}>
                  {shares.map((share) => (
                    <OpenLink key={share.id} share={share} school={name} send={send} />
                  ))}
                </ul>
              )}
            </>
          )}
        </Answered>
      </Panel>
    </>
  );
}
