import type { CosmosClientOptions } from '@azure/cosmos';

interface Outgoing {
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** The part of the SDK's options that its types leave out: it sees each request before it goes. */
interface WithPlugins {
  readonly plugins: readonly {
    readonly on: 'request';
    plugin(request: Outgoing, diagnostics: unknown, next: (request: Outgoing) => Promise<unknown>): Promise<unknown>;
  }[];
}

/**
 * Beside each query the SDK asks for a plan, and drops it when the query names its partition, which all of ours do. So it
 * is not asked for, and a query is one request; the SDK takes a refused plan for none.
 */
export const noPlans = {
  plugins: [
    {
      on: 'request',
      plugin: (request, _, next) =>
        request.headers?.['x-ms-cosmos-is-query-plan-request'] === undefined
          ? next(request)
          : Promise.reject(Object.assign(new Error('no plan is needed'), { code: 501 })),
    },
  ],
} satisfies WithPlugins as Partial<CosmosClientOptions>;
