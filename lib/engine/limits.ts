/** Sizes of what the engine answers, each argued. */
export const ENGINE_LIMITS = {
  /** Entities in one page of a browsed pack: a few screens, and a small message. */
  browsed: 50,
  /** Finds of a pack that one question for reasons is answered with: a mark is one, and touches its neighbours at most. */
  explained: 8,
  /** Entities read from their records and kept as objects: those that a long page names, a megabyte at most. */
  briefed: 2048,
  /** Forms derived or laid out between two chances for others: at 25 µs for a form that is derived some 12 ms. */
  slice: 500,
} as const;
