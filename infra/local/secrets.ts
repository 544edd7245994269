/** Secrets of one machine, on loopback only; production brings its own. */
export const localLinkSecret = 'local mode only, on loopback only, never in production';
export const localAuditSecret = 'signs the audit chains of local mode, never in production';
