import type { CopySide } from '../../../shared/own-copy/decide.ts';
import type { CopyAnswer } from '../../../shared/own-copy/contract.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { childText } from '../../../shared/request-for-help/child-text.ts';
import { Loading } from '../../components/loading.tsx';
import { schoolAddress } from '../../route.ts';
import { useWatch } from '../../use-answers.ts';
import { useCopies } from '../own-copy/use-copies.ts';
import { HoldPart } from './hold-part.tsx';
import { PackPart } from './pack-part.tsx';
import css from './rights.module.css';

interface Props {
  readonly schoolId: string;
  readonly request: RequestAnswer;
}

/**
 * Whether a record can be put into a pack by whoever has it here: it says something, and they know whose it is; of
 * one that was erased, what proves consent is left. */
const canPack = (request: RequestAnswer, side: CopySide, { state }: CopyAnswer): boolean =>
  side === 'school' ? ['shown', 'erased'].includes(request.identity) : state === 'open';

/** Of a child: the pack of the own side's record, and whether it is on legal hold. Rows C-12, C-24. */
export function RightsPart({ schoolId, request }: Props) {
  const { watch, sendFor } = useCopies(schoolId);
  const state = useWatch(watch);
  const copies = state.phase === 'ready' ? state.value.copies.filter((each) => each.requestId === request.id) : [];
  if (state.phase !== 'ready') return <Loading lines={2} />;
  if (copies.length === 0) return <p className={css.quiet}>{childText.noRights}</p>;
  return (
    <>
      {copies.map((copy) => (
        <div key={copy.side} className={css.side}>
          {canPack(request, copy.side, copy) && (
            <PackPart schoolId={schoolId} requestId={request.id} side={copy.side} />
          )}
          <HoldPart copy={copy} send={sendFor(copy)} />
        </div>
      ))}
      <p className={css.link}>
        <a href={schoolAddress(schoolId, 'copies', request.id)}>{childText.askRights}</a>
      </p>
    </>
  );
}
