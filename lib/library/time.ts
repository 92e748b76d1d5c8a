/** A point in time as records have it: UTC, to the second. `ms` since 1970. */
export const dateTime = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
