import { schoolBandAnswer, type SchoolBand } from '../../../shared/allocation/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { NotSaved } from '../reflection/reflection.ts';
import { runPath } from './answers.ts';
import { AppealAnswers, LocalKnowledge } from './notes.tsx';
import { Why } from './why.tsx';
import css from './allocation.module.css';

interface Props {
  readonly runId: string;
  readonly urn: string;
  readonly mayRun: boolean;
}

/** Sends one note about a school's band; answers why it was not kept. */
export type SendNote = (op: object, editId: string, confirmed: boolean) => Promise<NotSaved | undefined>;

/** A school of a run for its lead: why it has its band, local knowledge, and what the school asked. */
export function SchoolInRun({ runId, urn, mayRun }: Props) {
  const answers = useAnswers();
  const watch = answers.bandInRun(runId, urn);
  const sendFor =
    ({ notesRev }: SchoolBand): SendNote =>
    async (op, editId, confirmed) => {
      const body = { editId, seen: notesRev, confirmed, op };
      const said = await answers.post(runPath(runId, `/schools/${urn}/note`), body, schoolBandAnswer);
      if (!said.ok) return said;
      watch.take(said);
      void answers.bandRun(runId).renew();
      return undefined;
    };
  return (
    <Answered watch={watch} loading={<Loading lines={4} />} behind="by-child">
      {({ band }) => (
        <div className={`${css.column} ${css.opened}`}>
          <Why band={band} />
          <LocalKnowledge key={`local ${band.notesRev}`} band={band} send={mayRun ? sendFor(band) : undefined} />
          <AppealAnswers key={`appeals ${band.notesRev}`} band={band} send={mayRun ? sendFor(band) : undefined} />
        </div>
      )}
    </Answered>
  );
}
