import type { GridEntryView } from '../../../shared/scoping/contract.ts';
import { Icon } from '../../components/icon.tsx';
import { schoolAddress } from '../../route.ts';
import editing from '../scoping/editing.module.css';
import { areaPageText } from './text.ts';

/** From a provision of the grid to the form that puts it in the library; nothing for one that came from there. Row E04. */
export function ToLibrary({ school, entry }: { readonly school: string; readonly entry: GridEntryView }) {
  if (entry.kind !== 'provision' || entry.details.libraryId) return null;
  return (
    <a className={editing.quietButton} href={schoolAddress(school, 'library', entry.id)}>
      <Icon name="forward" />
      {areaPageText.library.put}
    </a>
  );
}
