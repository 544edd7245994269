import { useAnswers, useWatch } from '../../use-answers.ts';
import { mayDo } from './area.ts';
import { MapPanel } from './map-panel.tsx';

/** The map on the page of a service, for its leads; administrators look after people and not after grids. Row E16. */
export function LeadsMap({ school }: { readonly school: string }) {
  const me = useWatch(useAnswers().me());
  return me.phase === 'ready' && mayDo(me.value.roles, 'area.map') ? <MapPanel school={school} /> : null;
}
