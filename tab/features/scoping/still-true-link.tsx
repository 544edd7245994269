import { Button } from '@fluentui/react-components';
import { schoolAddress } from '../../route.ts';
import { waitingIn } from './still-true.ts';
import { stillTrueText } from './still-true-text.ts';
import { useChanging } from './use-changing.ts';

/** From the grid to the way through it, while something waits to be confirmed for the coming meeting. */
export function StillTrueLink({ id }: { readonly id: string }) {
  const { grid } = useChanging();
  const waiting = grid.cycle && grid.may.confirm ? waitingIn(grid).length : 0;
  if (waiting === 0) return null;
  return (
    <Button as="a" appearance="primary" href={schoolAddress(id, 'still-true')}>
      {stillTrueText.begin(waiting)}
    </Button>
  );
}
