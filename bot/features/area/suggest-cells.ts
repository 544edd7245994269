import type { Cell } from '../../../shared/balanced-system/framework.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { sameWords } from '../../../shared/scoping/alike.ts';
import type { AreaStore } from './store.ts';
import { wholeLibrary } from './whole-library.ts';

/** Where a provision belongs by the library of the service that has it under the same title; empty when none has. Row E04. */
export async function suggestCells(
  area: Pick<AreaStore, 'library'>,
  serviceId: ServiceId,
  title: string,
): Promise<readonly Cell[]> {
  const words = sameWords(title);
  if (!words) return [];
  const library = await wholeLibrary(area, serviceId);
  return library.find((item) => item.state === 'published' && sameWords(item.title) === words)?.cells ?? [];
}
