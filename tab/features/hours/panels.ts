import type { ComponentType } from 'react';
import type { LedgerAnswer } from '../../../shared/hours/contract.ts';
import { BandPanel } from '../allocation/band-panel.tsx';
import { MixPanel } from '../use-mix/mix-panel.tsx';

/** A panel of another feature on a school's page of hours. */
export interface HoursPanelProps {
  readonly id: string;
  readonly ledger: LedgerAnswer;
}

/** Panels of other features, above the ledger, in this order: why the school has its hours, how they are to be used. */
export const hoursPanels: readonly ComponentType<HoursPanelProps>[] = [BandPanel, MixPanel];
