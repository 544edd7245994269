import { libraryExamples } from '../../../shared/area/library-examples.ts';
import type { LibraryItem } from '../../../shared/area/library.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { AreaStore } from './store.ts';

/** A service's library in every state, by title: what was stored, and the examples that nobody has touched. Row E04. */
export async function wholeLibrary(area: Pick<AreaStore, 'library'>, serviceId: ServiceId): Promise<LibraryItem[]> {
  const stored = await area.library(serviceId);
  const untouched = libraryExamples(serviceId).filter(({ id }) => stored.every((each) => each.id !== id));
  return [...stored, ...untouched].toSorted((one, other) => one.title.localeCompare(other.title, 'en-GB'));
}
