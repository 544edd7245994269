import { z } from 'zod';

const required = z.string().min(1);

/** What production needs; every variable that is missing or wrong is named at once. */
const productionSchema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3978),
  PUBLIC_URL: z.url({ protocol: /^https$/ }),
  COSMOS_ENDPOINT: z.url({ protocol: /^https$/ }),
  MICROSOFT_APP_ID: required,
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']),
  MICROSOFT_APP_TENANT_ID: required,
  MICROSOFT_APP_PASSWORD: z.string().default(''),
  TAB_AUDIENCE: required,
  TEAMS_APP_ID: required,
  LINK_SECRET: z.string().min(32),
  INSTANCE: z.string().min(1).default('server-1'),
});

/** The names of production's settings; infra/ is held to them by a test. */
export const productionSettings: readonly string[] = Object.keys(productionSchema.shape);

export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly publicUrl: string;
  readonly database: { readonly endpoint: string; readonly key?: string | undefined };
  readonly bot: {
    readonly appId: string;
    readonly appType: string;
    readonly appTenantId: string;
    readonly appPassword: string;
    readonly openIdMetadata?: string | undefined;
  };
  readonly tokens: { readonly audience: string; readonly issuer: string; readonly keys: string };
  readonly teamsAppId: string;
  readonly linkSecret: string;
  /** Names this process among others; the same after a restart. */
  readonly instance: string;
}

/** Thrown when the environment is not fit to start with; the message lists everything that is wrong. */
export class ConfigError extends Error {}

/** Reads production's settings. Throws a `ConfigError` that names every variable that is missing or wrong. */
export function productionConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = productionSchema
    .refine((all) => all.MICROSOFT_APP_TYPE !== 'SingleTenant' || Boolean(all.MICROSOFT_APP_PASSWORD), {
      path: ['MICROSOFT_APP_PASSWORD'],
      error: 'needed by a SingleTenant bot',
      // Also when other settings are wrong, so that the list is whole.
      when: () => true,
    })
    .safeParse(environment);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The server cannot start; these settings are missing or wrong:\n${lines.join('\n')}`);
  }
  const all = read.data;
  return {
    production: true,
    port: all.PORT,
    publicUrl: all.PUBLIC_URL.replace(/\/$/, ''),
    database: { endpoint: all.COSMOS_ENDPOINT },
    bot: {
      appId: all.MICROSOFT_APP_ID,
      appType: all.MICROSOFT_APP_TYPE,
      appTenantId: all.MICROSOFT_APP_TENANT_ID,
      appPassword: all.MICROSOFT_APP_PASSWORD,
    },
    tokens: {
      audience: all.TAB_AUDIENCE,
      issuer: 'https://login.microsoftonline.com/{tid}/v2.0',
      keys: 'https://login.microsoftonline.com/common/discovery/v2.0/keys',
    },
    teamsAppId: all.TEAMS_APP_ID,
    linkSecret: all.LINK_SECRET,
    instance: all.INSTANCE,
  };
}
