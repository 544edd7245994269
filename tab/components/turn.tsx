import { tabText } from '../text.ts';
import { Icon } from './icon.tsx';
import css from './components.module.css';

/** Says that the person who looks is waited for: bell and words, not colour alone. WCAG 1.4.1. */
export function YourTurn() {
  return (
    <span className={css.turn}>
      <Icon name="bell" />
      {tabText.yourTurn}
    </span>
  );
}
