/** Sizes of the library, each argued. */
export const LIBRARY_LIMITS = {
  /** Packs side by side: every one is asked for every paragraph. */
  packs: 64,
  /** Feeds subscribed to. */
  subscriptions: 64,
} as const;
