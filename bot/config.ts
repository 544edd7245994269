import { z } from 'zod';

const required = z.string().min(1);

/** What production needs; every variable that is missing or wrong is named at once. */
const productionSchema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3978),
  PUBLIC_URL: z.url({ protocol: /^https$/ }),
  COSMOS_ENDPOINT: z.url({ protocol: /^https$/ }),
  FILES_URL: z.url({ protocol: /^https$/ }),
  MICROSOFT_APP_ID: required,
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']),
  MICROSOFT_APP_TENANT_ID: required,
  MICROSOFT_APP_PASSWORD: z.string().default(''),
  TAB_AUDIENCE: required,
  TEAMS_APP_ID: required,
  LINK_SECRET: z.string().min(32),
  AUDIT_SECRET: z.string().min(32),
});

/** What App Service says of itself: which of a plan's machines this is. */
const platformSchema = z.object({ WEBSITE_INSTANCE_ID: z.string().min(1).catch('server-1') });

/** The names of production's settings; infra/ is held to them by a test. */
export const productionSettings: readonly string[] = Object.keys(productionSchema.shape);

export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly publicUrl: string;
  readonly database: { readonly endpoint: string; readonly key?: string | undefined };
  /** The private container in which files lie. */
  readonly filesUrl: string;
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
  /** Signs where the chains of audit events end. */
  readonly auditSecret: string;
  /** Names this process among others, one a machine; the same after a restart. */
  readonly instance: string;
}

/** Thrown when the environment is not fit to start with; the message lists everything that is wrong. */
export class ConfigError extends Error {}

const refusal = (what: string, { issues }: z.ZodError): ConfigError => {
  const lines = issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  return new ConfigError(`${what}; these settings are missing or wrong:\n${lines.join('\n')}`);
};

/** What `npm run audit:verify` needs of production's settings. Throws a `ConfigError` as the server does. */
export function verifyConfig(environment: Readonly<Record<string, string | undefined>>): {
  readonly endpoint: string;
  readonly auditSecret: string;
} {
  const read = productionSchema.pick({ COSMOS_ENDPOINT: true, AUDIT_SECRET: true }).safeParse(environment);
  if (!read.success) throw refusal('The audit chains cannot be verified', read.error);
  return { endpoint: read.data.COSMOS_ENDPOINT, auditSecret: read.data.AUDIT_SECRET };
}

/** What `npm run begin-service` needs of production's settings. Throws a `ConfigError` as the server does. */
export function beginConfig(environment: Readonly<Record<string, string | undefined>>): {
  readonly endpoint: string;
  readonly linkSecret: string;
  readonly auditSecret: string;
} {
  const read = productionSchema
    .pick({ COSMOS_ENDPOINT: true, LINK_SECRET: true, AUDIT_SECRET: true })
    .safeParse(environment);
  if (!read.success) throw refusal('The service was not begun', read.error);
  const { COSMOS_ENDPOINT, LINK_SECRET, AUDIT_SECRET } = read.data;
  return { endpoint: COSMOS_ENDPOINT, linkSecret: LINK_SECRET, auditSecret: AUDIT_SECRET };
}

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
  if (!read.success) throw refusal('The server cannot start', read.error);
  const all = read.data;
  return {
    production: true,
    port: all.PORT,
    publicUrl: all.PUBLIC_URL.replace(/\/$/, ''),
    database: { endpoint: all.COSMOS_ENDPOINT },
    filesUrl: all.FILES_URL,
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
    auditSecret: all.AUDIT_SECRET,
    instance: platformSchema.parse(environment).WEBSITE_INSTANCE_ID,
  };
}
