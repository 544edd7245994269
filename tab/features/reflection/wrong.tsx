import { Icon } from '../../components/icon.tsx';
import type { NotSaved } from './reflection.ts';
import editing from '../scoping/editing.module.css';

/** Why something was not saved, beside what was typed. */
export function Wrong({ why }: { readonly why: NotSaved | undefined }) {
  if (!why) return null;
  return (
    <p className={editing.wrong}>
      <Icon name="warning" />
      <span>{why.sentence}</span>
    </p>
  );
}
