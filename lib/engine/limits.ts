/** Sizes of what the engine answers, each argued. */
export const ENGINE_LIMITS = {
  /** Entities in one page of a browsed pack: a few screens, and a small message. */
  browsed: 50,
} as const;
