import { createHmac, createSecretKey } from 'node:crypto';
import type { CosmosClientOptions } from '@azure/cosmos';

type TokenProvider = NonNullable<CosmosClientOptions['tokenProvider']>;

/**
 * Signs each request with a key (base64), as the SDK does when it is given the key itself; but the SDK prepares the key
 * anew for each request, which takes six times as long as to sign. Used on one machine only: in the cloud keys are off.
 */
export function signedWith(key: string): TokenProvider {
  const secret = createSecretKey(Buffer.from(key, 'base64'));
  // The SDK leaves the resource out when the account itself is meant, whatever its types say.
  return ({ verb, resourceType, resourceId = '', headers }) => {
    const date = String(headers['x-ms-date']).toLowerCase();
    const text = `${verb.toLowerCase()}\n${resourceType.toLowerCase()}\n${resourceId}\n${date}\n\n`;
    const signature = createHmac('sha256', secret).update(text).digest('base64');
    return Promise.resolve(`type=master&ver=1.0&sig=${signature}`);
  };
}
