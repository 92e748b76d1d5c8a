/** What the background did since it started, counted: for tests and for measuring. */
export const effort = {
  /** Packs whose names were made ready to be searched for. */
  indexLoads: 0,
  /** Of these, packs whose names had to be compiled, because they were not kept. */
  compiles: 0,
};
