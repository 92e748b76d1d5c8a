/** Sizes of the library, each argued. */
export const LIBRARY_LIMITS = {
  /** Packs side by side: every one is asked for every paragraph. */
  packs: 64,
  /** Feeds subscribed to. */
  subscriptions: 64,
  /**
   * Documents of all versions together, in bytes: four packs of the largest size, or hundreds of ordinary ones. Browsers
   * give an extension gigabytes, but what serves is held in memory as well.
   */
  totalBytes: 256 * 1024 * 1024,
  /** Removed packs that are remembered for one feed: sixteen times what it can offer. */
  without: 1_000,
  /** A backup unpacked, in bytes: several large packs, each with the version before it, and still one string. */
  backupBytes: 256 * 1024 * 1024,
} as const;
