import { dueAnswer, type DueSide } from '../../../shared/rights/contract.ts';
import { rightsText as t } from '../../../shared/rights/text.ts';
import { Answered } from '../../components/answered.tsx';
import { BackLink } from '../../components/back-link.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { groupsOf } from './due.ts';
import { BundlesPanel } from './bundles-panel.tsx';
import { Certificates } from './certificates.tsx';
import { DueClass, type Dispose } from './due-class.tsx';
import { KeptPanel } from './kept-panel.tsx';
import css from './rights.module.css';

/** What the nightly look found of the own side's records, and what was disposed of. Row C-24. */
export default function DuePage({ id }: PartProps) {
  const answers = useAnswers();
  const watch = answers.recordsDue(id);
  const post = async (path: string, body: object) => {
    const at = `/api/schools/${encodeURIComponent(id)}/${path}`;
    const said = await answers.post(at, { editId: answers.newId(), ...body }, dueAnswer);
    if (said.ok) watch.take(said);
    else void watch.refresh();
    return said.ok ? undefined : said.sentence;
  };
  const sendFor =
    (side: DueSide['side']): Dispose =>
    async (part, body) => {
      const path = `/api/schools/${encodeURIComponent(id)}/records-due/${part}`;
      const said = await answers.post(path, { editId: answers.newId(), side, ...body }, dueAnswer);
      if (said.ok) watch.take(said);
      void answers.copies(id).refresh();
      if (!said.ok) void watch.refresh();
      return said.ok ? undefined : said.sentence;
    };
  return (
    <>
      <BackLink to={schoolAddress(id, 'children')}>{t.back}</BackLink>
      <Answered watch={watch} loading={<Loading lines={4} />}>
        {(answer) =>
          answer.sides.length === 0 ? (
            <p className={css.quiet}>{t.notForYou}</p>
          ) : (
            <div className={css.panels}>
              {answer.sides.map((side) => (
                <Side key={side.side} side={side} looked={t.looked(answer.lookedOn)} send={sendFor(side.side)} />
              ))}
              <BundlesPanel answer={answer} send={(body) => post('records-due/bundle', body)} />
              <KeptPanel answer={answer} send={(body) => post('retention-periods', body)} />
            </div>
          )
        }
      </Answered>
    </>
  );
}

interface SideProps {
  readonly side: DueSide;
  readonly looked: string;
  readonly send: Dispose;
}

function Side({ side, looked, send }: SideProps) {
  const groups = groupsOf(side);
  return (
    <Panel title={t.sides[side.side]}>
      <p className={css.quiet}>{t.about[side.side]}</p>
      <p className={css.quiet}>{looked}</p>
      {groups.length === 0 && <p>{t.none}</p>}
      {groups.map((group) => (
        <DueClass key={group.class} group={group} send={send} />
      ))}
      {side.unknown > 0 && <p className={css.quiet}>{t.unknown(side.unknown)}</p>}
      <Certificates certificates={side.certificates} />
    </Panel>
  );
}
