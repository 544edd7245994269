/** The account document, which tells the SDK where to send everything else: to the port we listen on, over http. */
import type { JsonObject } from './json.ts';

export const accountDocument = (endpoint: string): JsonObject => {
  const here = [{ name: 'Local', databaseAccountEndpoint: `${endpoint}/` }];
  return {
    _self: '',
    id: 'local',
    _rid: 'local',
    media: '//media/',
    addresses: '//addresses/',
    _dbs: '//dbs/',
    writableLocations: here,
    readableLocations: here,
    enableMultipleWriteLocations: false,
    userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
    queryEngineConfiguration: '{}',
  };
};
