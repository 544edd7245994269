import { Button } from '@fluentui/react-components';
import { Notice } from '../../components/notice.tsx';
import { bookingWords as t } from './booking-words.ts';
import type { Refused } from './use-act.ts';

interface Props {
  readonly refused: Refused | undefined;
  /** The press after the question, where there is one. */
  readonly onAgain?: () => void;
  /** What the button says that sends a time in spite of another meeting. */
  readonly anyway?: string;
}

/** Why a press was not used, and, where it only asks first, the way to go on all the same. */
export function Refusal({ refused, onAgain, anyway = t.sendAnyway }: Props) {
  if (!refused) return null;
  return (
    <>
      <Notice>{refused.sentence}</Notice>
      {refused.asks && onAgain && (
        <div>
          <Button size="small" onClick={onAgain}>
            {refused.asks === 'confirmed' ? t.keepText : anyway}
          </Button>
        </div>
      )}
    </>
  );
}
