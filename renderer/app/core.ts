/** The part of the core that the screens use: typed calls and subscriptions. */
import type { CoreClient } from '../client/core-client.ts';

export type Core = Pick<CoreClient, 'call' | 'subscribe'>;
