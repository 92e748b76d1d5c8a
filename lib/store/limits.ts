/** How long storage is waited for, each argued. Milliseconds. */
export const STORE_LIMITS = {
  /**
   * After the browser has said that another context is in the way: ours let go within a task of being asked, so who
   * has not after four seconds will not.
   */
  blockedMs: 4_000,
  /** Where the browser says nothing at all: a slow disk while the browser starts takes seconds, not this long. */
  silentMs: 20_000,
} as const;

/** The same for the index, without which everything works: what it spares is seconds, so it is not waited for longer. */
export const INDEX_LIMITS = {
  blockedMs: 1_000,
  /** In this time the names of a pack of ordinary size are compiled again. */
  silentMs: 4_000,
} as const;

export interface StoreLimits {
  readonly blockedMs: number;
  readonly silentMs: number;
}
