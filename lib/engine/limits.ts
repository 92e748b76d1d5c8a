/** Sizes of what the engine answers, each argued. */
export const ENGINE_LIMITS = {
  /** Entities in one page of a browsed pack: a few screens, and a small message. */
  browsed: 50,
  /** Finds of a pack that one question for reasons is answered with: a mark is one, and touches its neighbours at most. */
  explained: 8,
} as const;
