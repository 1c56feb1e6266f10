/** The part of the core that the screens use: typed calls and subscriptions. */
import type { CoreClient } from '../client/core-client.ts';

export interface Core extends Pick<CoreClient, 'call' | 'subscribe'> {
  /** Gives a question to ask later: is the officer still here who is here now? Left out: the calls are those of the workstation. */
  readonly stays?: () => () => boolean;
}
