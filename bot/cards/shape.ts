/** What an Adaptive Card 1.5 is made of, as far as our cards go. */
export type Element = Readonly<Record<string, unknown>> & { readonly type: string };
export type Action = Element & { readonly title: string };

export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  readonly fallbackText: string;
  readonly speak: string;
  readonly msteams?: { readonly width: 'Full' };
}
