/** Seconds that passed (`wall`), and seconds that this process computed (`cpu`), helpers of the engine included. */
export interface Elapsed {
  readonly wall: number;
  readonly cpu: number;
}

/** Begins now; each call tells what passed since. */
export function stopwatch(): () => Elapsed {
  const begun = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { wall: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6 };
  };
}
