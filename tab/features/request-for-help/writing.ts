import { requestAnswer, type RequestAnswer, type RequestsAnswer } from '../../../shared/request-for-help/contract.ts';
import { failed, type Answer } from '../../api.ts';
import { tabText } from '../../text.ts';
import type { Upload } from '../../upload.ts';
import type { Watch } from '../../watch.ts';
import { createScans } from '../files/scans.ts';
import { createUploads } from '../files/uploads.ts';
import type { EditorPorts } from '../sheet/editor.ts';
import type { Unsaved } from '../sheet/typing.ts';
import { createKeeper, type Change } from './keeper.ts';
import { withRequest, type TypedTried } from './requests.ts';

/** A child that is being added: nothing of it is stored before the whole is sent. */
export interface Begun {
  readonly yearGroup: string;
  readonly question: string;
  readonly hopedFor: string;
}

/**
 * Everything that is typed about a school's children and not saved. As the editor of a sheet it lives as long as the tab.
 * `lists` gives the lists a request of this plan may stand in, which a saved change brings up to date.
 */
export function createChildrenWriting(
  ports: EditorPorts,
  schoolId: string,
  lists: (planId: string | undefined) => readonly Watch<RequestsAnswer>[],
) {
  const address = `/api/schools/${encodeURIComponent(schoolId)}/requests`;

  /** What a change answers takes the place of what was known; after a refusal that is asked for anew. */
  const take = (planId: string | undefined, answer: Answer<{ readonly request: RequestAnswer }>): void => {
    for (const list of lists(planId)) {
      const state = list.state();
      if (state.phase !== 'ready') continue;
      if (answer.ok) list.take({ ...answer, value: withRequest(state.value, answer.value.request) });
      else void list.refresh();
    }
  };

  const send = async ({ request, ...change }: Change, editId: string) => {
    const path = `${address}/${encodeURIComponent(request.id)}/fields`;
    const answer = await ports.post(path, { editId, seen: request.rev, ...change }, requestAnswer);
    // A warning changes nothing, here or there.
    if (answer.ok || !answer.found) take(change.planId, answer);
    return answer;
  };

  const words = createKeeper<string>(ports, send, (text) => text);
  const tried = createKeeper<TypedTried>(ports, send, ({ what, howLong, effect }) => what + howLong + effect);
  const begun = createKeeper<Begun>(ports, send, ({ question, hopedFor }) => question + hopedFor);
  const all = [words, tried, begun];
  const upload: Upload = ports.upload ?? (() => Promise.resolve(failed(tabText.noNetwork)));
  return {
    words,
    tried,
    begun,
    /** Files on their way, and what the check for malware says of those that arrived. */
    uploads: createUploads({ upload, newId: ports.newId }, address, take),
    scans: createScans(ports, address, () => {
      // Its paper is missing again, and the checklist says so.
      for (const list of lists(undefined)) void list.refresh();
    }),
    /** Takes a file out; answers why it was not done. */
    removeFile: async (planId: string | undefined, requestId: string, fileId: string): Promise<string | undefined> => {
      const path = `${address}/${encodeURIComponent(requestId)}/remove-file`;
      const answer = await ports.post(path, { editId: ports.newId(), planId, fileId }, requestAnswer);
      take(planId, answer);
      return answer.ok ? undefined : answer.sentence;
    },
    subscribe: (listener: () => void) => {
      const stops = all.map((keeper) => keeper.subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    unsaved: (): Unsaved[] => all.flatMap((keeper) => keeper.unsaved()),
  };
}
export type ChildrenWriting = ReturnType<typeof createChildrenWriting>;
