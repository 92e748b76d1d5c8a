/** Sizes of a difference, each argued. */
export const DIFF_LIMITS = {
  /** Entities shown one by one: more than anyone reads before pressing a button; the rest is counted. */
  entities: 200,
  /** Changes shown of one entity. */
  changes: 50,
  /** UTF-16 code units of one side of a change: a paragraph of prose; spellings and evidence beyond it are cut. */
  line: 1_000,
  /** Figures that the one sentence names; of more it gives the number. */
  named: 3,
  /** Facts remembered as new after an update: cards say so; beyond it everything is new and nothing stands out. */
  fresh: 2_000,
} as const;
