import { createHmac, createSecretKey } from 'node:crypto';
import type { CosmosClientOptions } from '@azure/cosmos';
import { remembered } from '../../shared/kernel/remembered.ts';

/**
 * Signs requests with the account's key, base64, as Cosmos DB's REST protocol wants it: an HMAC over verb, resource type,
 * resource link and date. The SDK's own signing makes a key of its text for each request, which costs more than all else
 * that a small read takes; here it is made once, and what is asked again within a second has the signature it had.
 */
export function signedWith(key: string): NonNullable<CosmosClientOptions['tokenProvider']> {
  const secret = createSecretKey(Buffer.from(key, 'base64'));
  const tokenFor = remembered(
    200,
    (signed: string): string =>
      `type=master&ver=1.0&sig=${createHmac('sha256', secret).update(signed).digest('base64')}`,
  );
  // Contrary to its type, what is asked of the account as a whole has no id.
  return ({ verb, resourceType, resourceId = '', headers }) => {
    const date = String(headers['x-ms-date']).toLowerCase();
    return Promise.resolve(
      tokenFor(`${verb.toLowerCase()}\n${resourceType.toLowerCase()}\n${resourceId}\n${date}\n\n`),
    );
  };
}
