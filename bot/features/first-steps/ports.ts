import type { InitialPorts } from '../initial-discussions/ports.ts';
import type { WaitingSources } from '../planning/waiting-for.ts';
import type { GridStore } from '../scoping/store.ts';

/** What the way from hello to planning is read from. */
export type FirstStepsPorts = InitialPorts & WaitingSources & { readonly grid: GridStore };
