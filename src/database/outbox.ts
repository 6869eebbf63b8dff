import type { ConversationId } from '../ids.js';
import type { Facts } from '../kinds.js';

/** What waits to be sent. The sender draws the present state when it sends, so an old row never shows old facts. */
export type OutboxTarget =
  /** Bring a copy that was posted earlier up to date. */
  | { readonly to: 'copy'; readonly postedId: string }
  /** The first card of the change, in a conversation. */
  | { readonly to: 'conversation'; readonly conversation: ConversationId }
  /** A card in a 1:1 chat: made for this person's eyes, with their live buttons. */
  | { readonly to: 'person'; readonly tenantId: string; readonly objectId: string }
  /** A short line under the change's card, such as "approved by ...". */
  | { readonly to: 'reply'; readonly conversation: ConversationId; readonly event: string; readonly facts: Facts };
