/** What the screens know of the core: a typed call and a subscription. */
import type { CoreClient } from '../client/core-client.ts';

export type Core = Pick<CoreClient, 'call' | 'subscribe'>;
