/** Sizes of the library, each argued. */
export const LIBRARY_LIMITS = {
  /** Packs side by side: every one is asked for every paragraph. */
  packs: 64,
  /** Feeds subscribed to. */
  subscriptions: 64,
  /** A backup unpacked, in bytes: several large packs, each with the version before it, and still one string. */
  backupBytes: 256 * 1024 * 1024,
} as const;
