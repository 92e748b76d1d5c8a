/** What is to be done, or why it may not be: what is wrong and the remedy, in one line. */
export type Decision<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };

export const decided = <T>(value: T): Decision<T> => ({ ok: true, value });
export const refused = (problem: string): { readonly ok: false; readonly problem: string } => ({
  ok: false,
  problem,
});
