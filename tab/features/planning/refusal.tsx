import { Button } from '@fluentui/react-components';
import { Notice } from '../../components/notice.tsx';
import { bookingWords as t } from './booking-words.ts';
import type { Refused } from './use-act.ts';

/** Why a press was not used, and, where words may tell who a child is, the way to keep them after reading them again. */
export function Refusal({ refused, onKeep }: { readonly refused: Refused | undefined; readonly onKeep?: () => void }) {
  if (!refused) return null;
  return (
    <>
      <Notice>{refused.sentence}</Notice>
      {refused.asks && onKeep && (
        <div>
          <Button size="small" onClick={onKeep}>
            {t.keepText}
          </Button>
        </div>
      )}
    </>
  );
}
